import { ButtonStyle, ComponentType } from 'discord.js';
import { numberAt, objectsIn, textAt } from '../json.ts';
import {
  all,
  type Check,
  flag,
  type Issue,
  integer,
  list,
  matching,
  oneOf,
  rule,
  shape,
  text,
  variant,
} from './check.ts';

const URL_FORM = matching(
  /^(https?|discord):\/\/\S+$/,
  'URL_TYPE_INVALID_SCHEME',
  'Scheme must be one of (http, https, discord).',
);
const ID = { id: integer(0, 2 ** 31 - 1) };
const CUSTOM_ID = { custom_id: text(1, 100) };
const EMOJI = shape({}, { id: text(1, 21), name: text(0, 100), animated: flag });

/** The options of a select, radio or checkbox group: 100 characters each part, no value twice. */
export function options(minCount: number, maxCount: number): Check {
  const option = shape(
    { label: text(1, 100), value: text(1, 100) },
    { description: text(0, 100), emoji: EMOJI, default: flag },
  );
  return all(list(option, minCount, maxCount), (value, at, issues) => {
    const values = objectsIn(value).map((it) => it.value);
    for (const [index, one] of values.entries()) {
      if (values.indexOf(one) === index) continue;
      const message = 'The specified option value is already used';
      const code = 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED';
      issues.push({ at: `${at}.${index}.value`, code, message });
    }
  });
}

const SELECT_OPTIONAL = {
  ...ID,
  placeholder: text(0, 150),
  min_values: integer(0, 25),
  max_values: integer(1, 25),
  disabled: flag,
  required: flag,
  default_values: list(shape({ id: text(1, 21), type: oneOf('user', 'role', 'channel') }), 0, 25),
};
const AUTO_SELECT = shape(CUSTOM_ID, {
  ...SELECT_OPTIONAL,
  channel_types: list(integer(0, 20), 0, 20),
});

const VALUE_COUNTS = rule((select) => {
  const least = numberAt(select, 'min_values') ?? 1;
  const most = numberAt(select, 'max_values') ?? 1;
  const offered = Array.isArray(select.options) ? select.options.length : 25;
  const found: Issue[] = [];
  if (least > most) {
    const message = 'min_values should be less than or equal to max_values';
    found.push({ at: 'min_values', code: 'SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX', message });
  }
  if (most > offered) {
    const message = `Must be less than or equal to the number of options (${offered}).`;
    found.push({ at: 'max_values', code: 'SELECT_COMPONENT_MAX_VALUES_TOO_LARGE', message });
  }
  return found;
});

/** The five kinds of select by component type; they also stand in modals. */
export const SELECTS: Readonly<Record<number, Check>> = {
  [ComponentType.StringSelect]: all(
    shape({ ...CUSTOM_ID, options: options(1, 25) }, SELECT_OPTIONAL),
    VALUE_COUNTS,
  ),
  [ComponentType.UserSelect]: all(AUTO_SELECT, VALUE_COUNTS),
  [ComponentType.RoleSelect]: all(AUTO_SELECT, VALUE_COUNTS),
  [ComponentType.MentionableSelect]: all(AUTO_SELECT, VALUE_COUNTS),
  [ComponentType.ChannelSelect]: all(AUTO_SELECT, VALUE_COUNTS),
};

const BUTTON_OPTIONAL = { ...ID, label: text(0, 80), emoji: EMOJI, disabled: flag };
const PRESSABLE = all(
  shape(CUSTOM_ID, BUTTON_OPTIONAL),
  rule((it) => unwanted(it.url, 'url')),
);
const BUTTON = all(
  variant('style', {
    [ButtonStyle.Primary]: PRESSABLE,
    [ButtonStyle.Secondary]: PRESSABLE,
    [ButtonStyle.Success]: PRESSABLE,
    [ButtonStyle.Danger]: PRESSABLE,
    [ButtonStyle.Link]: all(
      shape({ url: all(text(1, 512), URL_FORM) }, BUTTON_OPTIONAL),
      rule((it) => unwanted(it.custom_id, 'custom_id')),
    ),
    [ButtonStyle.Premium]: shape({ sku_id: text(1, 21) }, { ...ID, disabled: flag }),
  }),
  rule((it) => {
    if (it.label || it.emoji || it.style === ButtonStyle.Premium) return [];
    const message = 'A button must have a label or an emoji';
    return [{ at: '', code: 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', message }];
  }),
);

const ROW_WIDTH = rule((row) => {
  const children = objectsIn(row.components);
  const wide = children.filter((child) => child.type !== ComponentType.Button).length;
  if (wide === 0 ? children.length <= 5 : children.length === 1) return [];
  const message = 'The specified component exceeds the maximum width';
  return [{ at: 'components', code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message }];
});

/** An action row of a message: up to five buttons, or one select. */
const ROW = all(
  shape(
    { components: list(variant('type', { [ComponentType.Button]: BUTTON, ...SELECTS }), 1, 5) },
    ID,
  ),
  ROW_WIDTH,
);
/** Text shown as it stands. */
export const TEXT_DISPLAY = shape({ content: text(1, 4000) }, ID);
const MEDIA = shape({ url: all(text(1, 2048), resolvedUrl) });
const THUMBNAIL = shape({ media: MEDIA }, { ...ID, description: text(1, 1024), spoiler: flag });
const GALLERY_ITEM = shape({ media: MEDIA }, { description: text(1, 1024), spoiler: flag });

const INSIDE_CONTAINER: Readonly<Record<number, Check>> = {
  [ComponentType.ActionRow]: ROW,
  [ComponentType.Section]: shape(
    {
      components: list(variant('type', { [ComponentType.TextDisplay]: TEXT_DISPLAY }), 1, 3),
      accessory: variant('type', {
        [ComponentType.Button]: BUTTON,
        [ComponentType.Thumbnail]: THUMBNAIL,
      }),
    },
    ID,
  ),
  [ComponentType.TextDisplay]: TEXT_DISPLAY,
  [ComponentType.MediaGallery]: shape({ items: list(GALLERY_ITEM, 1, 10) }, ID),
  [ComponentType.File]: shape({ file: MEDIA }, { ...ID, spoiler: flag }),
  [ComponentType.Separator]: shape({}, { ...ID, divider: flag, spacing: oneOf(1, 2) }),
};

const CONTAINER = shape(
  { components: list(variant('type', INSIDE_CONTAINER), 1, 40) },
  { ...ID, accent_color: integer(0, 0xffffff), spoiler: flag },
);

/** Components of a message without the Components V2 flag: up to five action rows. */
export const LEGACY_COMPONENTS = list(variant('type', { [ComponentType.ActionRow]: ROW }), 0, 5);

/** Components of a message with the Components V2 flag. */
export const V2_COMPONENTS = list(
  variant('type', { ...INSIDE_CONTAINER, [ComponentType.Container]: CONTAINER }),
  0,
  40,
);

function unwanted(value: unknown, at: string): readonly Issue[] {
  if (value === undefined || value === null) return [];
  const message = 'A custom id and url cannot both be specified';
  return [{ at, code: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message }];
}

function resolvedUrl(value: unknown, at: string, issues: Issue[]): void {
  const url = textAt({ value }, 'value') ?? '';
  if (/^https?:\/\/\S+$/.test(url)) return;
  const missing = url.startsWith('attachment://');
  const code = missing
    ? 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND'
    : 'URL_TYPE_INVALID_URL';
  const message = missing ? 'Referenced attachment was not found' : 'Not a well formed URL.';
  issues.push({ at, code, message });
}
