export { exportJson, type JsonExport } from './export-json';
export { exportSvg } from './svg/export-svg';
export type { SvgLink, SvgOrganisation, SvgPicture, SvgWork } from './svg/svg-picture';
export type { SvgWords } from './svg/svg-words';
export { SVG_WORDS } from './svg/words';
