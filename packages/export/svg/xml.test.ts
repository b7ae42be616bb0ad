import { expect, test } from 'vitest';
import { element, escapeXml } from './xml';

test('text cannot become markup', () => {
  expect(escapeXml('<img src=x onerror=alert(1)>')).toBe('&lt;img src=x onerror=alert(1)&gt;');
  expect(escapeXml(']]>&"\'')).toBe(']]&gt;&amp;&quot;&#39;');
});

test('what XML forbids is dropped, all else kept', () => {
  expect(escapeXml('a\u0000b\u001bc\ufffed\ud800e')).toBe('abcde');
  expect(escapeXml('注意力 𝔸\t\n')).toBe('注意力 𝔸\t\n');
});

test('attributes are escaped, absent ones left out, numbers to a hundredth', () => {
  expect(element('a', { href: '"><b', x: 1.005001, y: -0.001, z: undefined }, 'in')).toBe(
    '<a href="&quot;&gt;&lt;b" x="1.01" y="0">in</a>',
  );
  expect(element('g', {})).toBe('<g/>');
});
