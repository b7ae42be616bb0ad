export { exportJson } from './export-json';
export { exportSvg } from './svg/export-svg';
export type { SvgLink, SvgPicture, SvgWork } from './svg/svg-picture';
export { SVG_WORDS } from './svg/words';
