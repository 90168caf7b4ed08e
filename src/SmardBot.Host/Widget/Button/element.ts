// The element that holds button and panel. It stands beside <body>, not in it: no transform, filter or fading of the body reaches it,
// and a framework that replaces the body leaves it alone.

import { wishes } from './settings';
import { dress } from './style';

const name = 'smardbot-chat';

export type Attributes = Record<string, string>;

/** Makes an element. */
export function make<Name extends keyof HTMLElementTagNameMap>(tag: Name, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[Name] {
  const element = document.createElement(tag);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }
  element.append(...children);
  return element;
}

/** Makes the element, and keeps it in the page whatever becomes of what is around it. */
export function stand(content: HTMLElement, onBack: () => void) {
  // A defined element: many sites hide those that are not.
  customElements.define(name, class extends HTMLElement {});
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'open' });
  dress(root);
  root.append(content);

  // Inline and important, through the object model, which no policy forbids: a rule of the site for all elements has no effect.
  host.style.setProperty('all', 'initial', 'important');
  host.style.setProperty('display', 'block', 'important');

  const attach = () => {
    const back = host.dataset.stood !== undefined;
    document.documentElement.append(host);
    host.dataset.stood = '';
    const isRightToLeft = getComputedStyle(document.body ?? document.documentElement).direction === 'rtl';
    content.classList.toggle('left', wishes.position ? wishes.position === 'left' : isRightToLeft);
    if (back) {
      onBack();
    }
  };
  const watch = () => {
    attach();
    const observer = new MutationObserver(() => {
      if (!host.isConnected) {
        attach();
      }
      observer.observe(document.documentElement, { childList: true });
    });
    observer.observe(document.documentElement, { childList: true });
    observer.observe(document, { childList: true });
    document.dispatchEvent(new CustomEvent('smardbot:ready'));
  };
  if (document.body) {
    watch();
  } else {
    addEventListener('DOMContentLoaded', watch);
  }
  return root;
}
