import { expect, test } from 'vitest';
import { hostCheck } from '../../src/serve/hosts.ts';

const isAllowed = hostCheck(['127.0.0.1', 'News.example']);

test.each([
  ['localhost', true],
  ['localhost:4000', true],
  ['LOCALHOST:4000', true],
  ['127.0.0.1:4000', true],
  ['192.168.1.5', true],
  ['[::1]:4000', true],
  ['news.example:80', true],
  ['evil.example', false],
  ['evil.example:4000', false],
  ['localhost.evil.example', false],
  ['127.0.0.1.evil.example', false],
  ['127.0.0.1@evil.example', false],
  ['', false],
  [undefined, false],
])('%s: %s', (header, expected) => {
  expect(isAllowed(header)).toBe(expected);
});
