/** The page's own icons, 24 by 24; drawn here, so that nothing is fetched. */

const paths = {
  hash: 'M5.9 21l.8-4.5H2.6l.35-2H7l1-5.5H4l.35-2h4.1L9.25 3h2L10.5 7h5.5l.75-4h2L18 7h4.1l-.35 2h-4.1l-1 5.5h4.1l-.35 2h-4.1L15.5 21h-2l.75-4.5H8.7L7.9 21zm3.2-6.5h5.5l1-5.5h-5.5z',
  at: 'M12 2a10 10 0 1 0 5 18.66l-1-1.73A8 8 0 1 1 20 12v1.2a1.4 1.4 0 0 1-2.8 0V7.5h-2v.7a5 5 0 1 0 .5 7.1A3.4 3.4 0 0 0 22 13.2V12A10 10 0 0 0 12 2zm0 13a3 3 0 1 1 0-6 3 3 0 0 1 0 6z',
  plus: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm5 11h-4v4h-2v-4H7v-2h4V7h2v4h4z',
  close:
    'M18.3 4.3L12 10.6 5.7 4.3 4.3 5.7l6.3 6.3-6.3 6.3 1.4 1.4 6.3-6.3 6.3 6.3 1.4-1.4-6.3-6.3 6.3-6.3z',
  dots: 'M4 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4zm8 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4zm8 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  members:
    'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm0 2c-4 0-8 2-8 5.5V20h16v-1.5C17 15 13 13 9 13zm8-2a3.5 3.5 0 0 0 0-7c-.6 0-1.1.1-1.6.4a6 6 0 0 1 0 6.2c.5.3 1 .4 1.6.4zm2 9h4v-1.5c0-2.7-2.4-4.4-5.3-5.1A6.4 6.4 0 0 1 19 18.5z',
  menu: 'M3 5h18v2H3zm0 6h18v2H3zm0 6h18v2H3z',
  chevron: 'M5.3 9.3l1.4-1.4 5.3 5.3 5.3-5.3 1.4 1.4-6.7 6.7z',
  file: 'M6 2a2 2 0 0 0-2 2v16c0 1.1.9 2 2 2h12a2 2 0 0 0 2-2V9h-5a2 2 0 0 1-2-2V2zm9 0v5h5zM8 12h8v1.6H8zm0 4h8v1.6H8z',
  download: 'M11 3h2v9.6l3.3-3.3 1.4 1.4L12 16.4l-5.7-5.7 1.4-1.4 3.3 3.3zM4 18h16v2H4z',
  external:
    'M14 3h7v7h-2V6.4l-8.3 8.3-1.4-1.4L17.6 5H14zM5 5h6v2H5v12h12v-6h2v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7c0-1.1.9-2 2-2z',
  warning: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-1 5h2v7h-2zm0 9h2v2h-2z',
  eye: 'M12 5C6.5 5 2.7 9.5 1.5 12 2.7 14.500 6.500 19 12 19s9.300-4.500 10.500-7C21.300 9.500 17.500 5 12 5zm0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8zm0-2a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  check: 'M9.200 18.300L3.300 12.400l1.400-1.400 4.500 4.500L19.300 5.400l1.400 1.400z',
  apps: 'M4 4h7v7H4zm9 0h7v7h-7zM4 13h7v7H4zm9 0h7v7h-7z',
  copy: 'M8 3h11a2 2 0 0 1 2 2v11h-2V5H8zM5 7h9a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V9c0-1.100.900-2 2-2z',
  send: 'M3 4l18 8-18 8v-6.500L13 12 3 10.500z',
  down: 'M11 4h2v12.200l4.300-4.300 1.400 1.400L12 20l-6.700-6.700 1.400-1.400 4.300 4.300z',
  quiz: 'M12 2C6.500 2 2 6 2 11c0 2.700 1.300 5 3.400 6.700L5 22l4.400-2.300c.8.200 1.700.3 2.600.3 5.500 0 10-4 10-9s-4.500-9-10-9zm0 14.400a1.300 1.300 0 1 1 0-2.600 1.300 1.300 0 0 1 0 2.600zm1.200-4.700v.9h-2.300v-1.500c0-1.700 2.200-1.700 2.200-3 0-.7-.5-1.100-1.200-1.100s-1.200.5-1.300 1.300l-2.200-.3C8.600 6.100 10 5 12 5c2.100 0 3.500 1.200 3.500 3 0 2.200-2.300 2.500-2.300 3.700z',
} as const;

export type IconName = keyof typeof paths;

const svg = 'http://www.w3.org/2000/svg';

/** Decorative: the element around it carries the name for screen readers. */
export function icon(name: IconName): SVGSVGElement {
  const element = document.createElementNS(svg, 'svg');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', paths[name]);
  path.setAttribute('fill', 'currentColor');
  path.setAttribute('fill-rule', 'evenodd');
  element.setAttribute('viewBox', '0 0 24 24');
  element.setAttribute('class', `icon icon-${name}`);
  element.setAttribute('aria-hidden', 'true');
  element.append(path);
  return element;
}
