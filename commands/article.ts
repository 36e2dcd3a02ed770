import { SlashCommandBuilder, type SlashCommandSubcommandBuilder } from '@discordjs/builders';
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { App } from '../src/discord/app.ts';
import { add, list, remove, suggestArticles } from '../src/discord/article-commands.ts';
import { longestTitle } from '../src/discord/views/article-view.ts';
import { everywhere } from './context.ts';

/** The most that Discord takes. */
const longestText = 6_000;
const longestAddress = 2_000;

export const data = new SlashCommandBuilder()
  .setName('article')
  .setDescription('Articles become question banks')
  .setContexts(everywhere.contexts)
  .setIntegrationTypes(everywhere.integrationTypes)
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
  .addSubcommand(addOptions)
  .addSubcommand((sub) => sub.setName('list').setDescription('The articles that have been added'))
  .addSubcommand((sub) =>
    sub
      .setName('remove')
      .setDescription('Remove an article and its bank; for 7 days it can be brought back')
      .addStringOption((option) =>
        option
          .setName('article')
          .setDescription('Which article')
          .setRequired(true)
          .setAutocomplete(true),
      ),
  );

const subcommands = { add, list, remove };

export async function execute(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  const name = interaction.options.getSubcommand();
  const run = Object.entries(subcommands).find(([each]) => each === name)?.[1];
  if (run === undefined) throw new RangeError(`no subcommand ${name}`);
  await run(interaction, app);
}

export async function autocomplete(interaction: AutocompleteInteraction, app: App): Promise<void> {
  await suggestArticles(interaction, app);
}

function addOptions(sub: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  return sub
    .setName('add')
    .setDescription('Make a bank of an article; without options, a form opens to paste it')
    .addAttachmentOption((option) =>
      option
        .setName('file')
        .setDescription('PDF, Word, EPUB, web page, Markdown or text; up to 10 MB'),
    )
    .addStringOption((option) =>
      option
        .setName('url')
        .setDescription('The address of a public web page, PDF, Word or EPUB file')
        .setMaxLength(longestAddress),
    )
    .addStringOption((option) =>
      option
        .setName('text')
        .setDescription('The text itself; a form opens for a longer one if this is short')
        .setMaxLength(longestText),
    )
    .addStringOption((option) =>
      option
        .setName('title')
        .setDescription('What it is called; default: its own title')
        .setMaxLength(longestTitle),
    );
}
