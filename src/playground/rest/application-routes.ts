import { gatewayUrl } from '../gateway/gateway.ts';
import { channelPayload, guildPayload, memberPayload } from '../gateway/payloads.ts';
import { isJson, type Json, textAt } from '../json.ts';
import type { Local } from '../local.ts';
import { channelsOf, userOf } from '../world/world.ts';
import type { Routes } from './call.ts';
import { guildFor, requireApplication } from './find.ts';
import { Refusal } from './refusal.ts';

/** The bot itself, the people, the servers. */
export function applicationRoutes(local: Local): Routes {
  const { world } = local;
  const members = (guildId: string) => [...guildFor(local, guildId).members.values()];
  return {
    'GET /gateway': () => ({ url: gatewayUrl(local.origin()) }),
    'GET /gateway/bot': () => ({
      url: gatewayUrl(local.origin()),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 16 },
    }),
    'GET /users/@me': () => ({ ...world.bot, verified: true, mfa_enabled: true, flags: 0 }),
    'GET /users/@me/guilds': () =>
      [...world.guilds.values()].map(({ id, name, ownerId }) => ({
        id,
        name,
        icon: null,
        banner: null,
        owner: ownerId === world.bot.id,
        permissions: '0',
        features: [],
      })),
    'GET /users/:user': ({ param }) => found(userOf(world, param('user')), 'unknown-user'),
    'POST /users/@me/channels': ({ body }) => directChannel(local, body),
    'GET /oauth2/applications/@me': () => application(local),
    'GET /applications/@me': () => application(local),
    'PATCH /applications/@me': () => application(local),
    'GET /applications/:app': ({ param }) => {
      requireApplication(local, param('app'));
      return application(local);
    },
    'GET /applications/:app/emojis': () => ({ items: [] }),
    'GET /guilds/:guild': ({ param, query }) => {
      const guild = guildFor(local, param('guild'));
      const counts = {
        approximate_member_count: guild.members.size,
        approximate_presence_count: 1,
      };
      return { ...guildPayload(guild), ...(query('with_counts') === 'true' ? counts : {}) };
    },
    'GET /guilds/:guild/channels': ({ param }) => {
      const { id } = guildFor(local, param('guild'));
      return channelsOf(world, id).map((channel) => channelPayload(local, channel));
    },
    'GET /guilds/:guild/roles': ({ param }) => [...guildFor(local, param('guild')).roles.values()],
    'GET /guilds/:guild/roles/:role': ({ param }) =>
      found(guildFor(local, param('guild')).roles.get(param('role')), 'unknown-role'),
    'GET /guilds/:guild/members': ({ param, query }) =>
      members(param('guild'))
        .slice(0, Number(query('limit') ?? 1))
        .map((it) => memberPayload(world, it)),
    'GET /guilds/:guild/members/search': ({ param, query }) => {
      const start = (query('query') ?? '').toLowerCase();
      return members(param('guild'))
        .filter((it) => userOf(world, it.userId)?.username.toLowerCase().startsWith(start))
        .slice(0, Number(query('limit') ?? 1))
        .map((it) => memberPayload(world, it));
    },
    'GET /guilds/:guild/members/:user': ({ param }) => {
      const user = param('user') === '@me' ? world.bot.id : param('user');
      const member = guildFor(local, param('guild')).members.get(user);
      return memberPayload(world, found(member, 'unknown-member'));
    },
  };
}

function application(local: Local): Json {
  const { world } = local;
  return {
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    summary: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    hook: true,
    bot: world.bot,
    owner: userOf(world, world.ownerId),
    team: null,
    redirect_uris: [],
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    integration_types_config: { '0': {}, '1': {} },
  };
}

function directChannel(local: Local, body: unknown): Json {
  const recipient = isJson(body) ? (textAt(body, 'recipient_id') ?? '') : '';
  const person = found(local.world.people.get(recipient), 'unknown-user');
  const channel = found(local.world.channels.get(person.dmChannelId), 'unknown-channel');
  return channelPayload(local, channel);
}

function found<T>(
  value: T | undefined,
  reason: 'unknown-user' | 'unknown-member' | 'unknown-role' | 'unknown-channel',
): T {
  if (value === undefined) throw new Refusal(reason);
  return value;
}
