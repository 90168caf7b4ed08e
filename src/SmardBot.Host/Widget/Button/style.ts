// A style sheet object, not a style element: the host page's Content-Security-Policy has no say in it.

import { accent, isLight } from './settings';

/** Where the chat fills the screen. */
export const small = '(max-width: 520px), (max-height: 520px)';

const css = `
  :host { --accent: #1d5b70; --on: #fff; --surface: #fff; --text: #18242b; --muted: #51626c; --alert: #8a1c12; --soft: #fdecea }
  @media (prefers-color-scheme: dark) {
    :host { --accent: #1b4251; --on: #e8eef1; --surface: #171f24; --text: #e8eff3; --muted: #a9bac4; --alert: #ffb4a9; --soft: #3f1512 } }
  :host { ${accent && `--accent: ${accent}; --on: ${isLight(accent) ? '#000' : '#fff'}`} }
  * { box-sizing: border-box }
  [hidden] { display: none !important }
  .launcher, .panel { font: 16px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif }
  button { font: inherit; color: inherit; cursor: pointer }
  :focus-visible { outline: 3px solid var(--on); outline-offset: -5px; box-shadow: 0 0 0 3px var(--accent) }
  .launcher { position: fixed; z-index: 2147483000; bottom: 20px; right: 20px; display: flex; align-items: center; gap: 10px;
    min-height: 52px; max-width: calc(100vw - 40px); margin: 0; padding: 10px 20px 10px 16px; border: 1px solid rgb(255 255 255 / .4);
    border-radius: 26px; background: var(--accent); color: var(--on); font-weight: 600; text-align: start;
    box-shadow: 0 2px 6px rgb(0 0 0 / .2), 0 6px 20px rgb(0 0 0 / .16) }
  .left .launcher, .left .panel { left: 20px; right: auto }
  .panel { position: fixed; z-index: 2147483001; inset: auto 20px 20px auto; width: min(420px, calc(100vw - 40px));
    height: min(760px, calc(100vh - 40px)); max-width: none; max-height: none; margin: 0; padding: 0; border: 0; border-radius: 16px;
    overflow: hidden; background: var(--surface); color: var(--text); direction: ltr;
    box-shadow: 0 4px 12px rgb(0 0 0 / .2), 0 12px 48px rgb(0 0 0 / .28) }
  .panel::backdrop { background: none }
  iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; color-scheme: normal; visibility: hidden }
  .ready iframe { visibility: visible }
  .ready .shell { display: none }
  .shell { height: 100%; overflow: auto }
  .shell p { margin: 0; padding: 14px }
  .bar { display: flex; align-items: center; min-height: 52px; padding: 4px 6px 4px 14px; background: var(--accent); color: var(--on) }
  .bar b { flex: 1; font-weight: 600; line-height: 1.25 }
  .bar button { flex: none; width: 44px; height: 44px; padding: 0; border: 0; border-radius: 10px; background: none; font-size: 20px }
  .shell .sos { display: flex; align-items: center; justify-content: space-between; gap: 12px; min-height: 44px; padding: 0 14px;
    background: var(--soft); color: var(--alert); font-size: 13px; font-weight: 600 }
  .sos a { flex: none; padding: 12px 0; color: inherit }
  .again { min-height: 44px; margin: 0 14px; padding: 8px 20px; border: 0; border-radius: 22px; background: var(--accent); color: var(--on) }
  .note { color: var(--muted); font-size: 13px }
  @media (max-width: 480px) { .launcher { padding: 0 14px } .launcher span { position: absolute; clip-path: inset(50%); white-space: nowrap } }
  @media ${small} { .panel, .left .panel { inset: 0; width: 100%; height: 100%; height: 100dvh; border-radius: 0 } }
  @media (forced-colors: active) { .launcher, .panel, .bar, .again { border: 2px solid } }
  @media print { .launcher, .panel { display: none } }`;

/** Gives a shadow root its look. */
export function dress(root: ShadowRoot) {
  if ('adoptedStyleSheets' in root) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } else {
    const style = document.createElement('style');
    style.textContent = css;
    (root as ShadowRoot).append(style);
  }
}
