/** The floor: discord.js that does nothing but reply, to a message just like a question of ours. */
import { Client, ComponentType, Events, GatewayIntentBits, MessageFlags } from 'discord.js';
import { card } from '../src/discord/views/view.ts';

const labels = ['First', 'Second', 'Third', 'Fourth'];
const question = card('open', [
  '-# A bench · Question 1 of 3',
  '### Which of these is right?',
  labels.map((label, index) => ({ id: `quiz:answer:bench:0:${index}`, label })),
  '-# Nobody has answered yet · You may change your answer until the question closes.',
]);

const { DISCORD_TOKEN = '', DISCORD_API_URL = '' } = process.env;
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: DISCORD_API_URL } });
client.on(Events.ClientReady, async ({ application }) => {
  await application.commands.set([{ name: 'bench', description: 'Shows a question' }]);
});
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand())
    await interaction.reply({
      flags: MessageFlags.IsComponentsV2,
      components: question.components,
    });
  if (interaction.isButton())
    await interaction.reply({
      flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral],
      components: [{ type: ComponentType.TextDisplay, content: 'Recorded.' }],
    });
});
await client.login(DISCORD_TOKEN);
