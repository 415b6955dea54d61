import type { Element, Node } from '../render/html.ts';

/** MathML on one line, as one would type it: ∂C/∂w, a^L_j, −(1/n) ∑_x. For searching only. */
export function mathsText(math: Element): string {
  return linear(math)
    .replace(/\s*([=≡≈≤≥<>→←+−])\s*/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .replace(/([([]) /g, '$1')
    .replace(/([([,=] ?)− /g, '$1−')
    .trim();
}

function linear(node: Node): string {
  if ('value' in node) return node.value.replace(/[\u2061\u2062\u2063\u200b]/g, '');
  if (!('childNodes' in node)) return '';
  const parts = node.childNodes.filter(child => 'tagName' in child);
  const [first, second, third] = parts.map(linear);
  switch (node.nodeName) {
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msup':
    case 'mover':
      return /^[′″]+$/.test(second) ? first + second : `${first}^${grouped(second)}`;
    case 'msub':
    case 'munder':
      return `${first}_${grouped(second)}`;
    case 'msubsup':
    case 'munderover':
      return `${first}_${grouped(second)}^${grouped(third)}`;
    case 'msqrt':
      return `√${grouped(node.childNodes.map(linear).join(''))}`;
    case 'mtr':
    case 'mspace':
      return `${node.childNodes.map(linear).join('')} `;
    case 'mi':
    case 'mo':
    case 'mtext':
      return named(node.childNodes.map(linear).join(''));
    case 'annotation':
      return '';
    default:
      return node.childNodes.map(linear).join('');
  }
}

/** ln z and not lnz; a, b and not a,b. */
function named(sign: string): string {
  if (sign === ',') return ', ';
  return /^\p{L}{2,}$/u.test(sign) ? ` ${sign} ` : sign;
}

function grouped(part: string): string {
  return /^[\p{L}\p{N}′]*$/u.test(part) ? part : `(${part})`;
}
