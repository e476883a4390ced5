import { evaluate, parse, type DocumentNode, type ValueNode } from '@humanwhocodes/momoa';
import { DomainError } from '@app/kernel';

export interface JsonLimits {
  readonly maxDepth: number;
  readonly maxMembers: number;
}

const DEFAULT_LIMITS: JsonLimits = { maxDepth: 12, maxMembers: 20_000 };
const PLAIN_INTEGER = /^-?(0|[1-9]\d*)$/;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** A refusal of the request body that names the place, e.g. `capital[2].amount`. */
function refuse(path: string, code: string, message: string): never {
  throw new DomainError('request.invalid', { errors: [{ path, code, message }] });
}

/** Depth of brackets outside strings, found without recursion so that hostile nesting cannot exhaust the stack. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (inString) {
      if (char === '\\') index += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth -= 1;
  }
  return deepest;
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

class Checker {
  private members = 0;

  constructor(
    private readonly text: string,
    private readonly limits: JsonLimits,
  ) {}

  check(node: ValueNode, path: string): void {
    if ((this.members += 1) > this.limits.maxMembers) refuse(path, 'too_many_values', 'Yêu cầu có quá nhiều giá trị.');
    if (node.type === 'Number') this.checkNumber(node, path);
    else if (node.type === 'String') this.checkString(node.value, path);
    else if (node.type === 'Array')
      node.elements.forEach((element, index) => this.check(element.value, `${path}[${index}]`));
    else if (node.type === 'Object') this.checkObject(node, path);
  }

  private checkNumber(node: ValueNode, path: string): void {
    const written = node.range ? this.text.slice(node.range[0], node.range[1]) : '';
    if (!PLAIN_INTEGER.test(written) || !Number.isSafeInteger(Number(written)) || Object.is(Number(written), -0)) {
      refuse(path, 'not_a_plain_integer', 'Chỉ nhận số nguyên viết thường, không dấu phẩy động, không số mũ.');
    }
  }

  private checkString(value: string, path: string): void {
    if (!value.isWellFormed()) refuse(path, 'bad_unicode', 'Văn bản có ký tự Unicode hỏng.');
    if (value.includes('\u0000')) refuse(path, 'nul_character', 'Văn bản có ký tự NUL.');
  }

  private checkObject(node: Extract<ValueNode, { type: 'Object' }>, path: string): void {
    const seen = new Set<string>();
    for (const member of node.members) {
      const key = member.name.type === 'String' ? member.name.value : member.name.name;
      const memberPath = join(path, key.slice(0, 60));
      this.checkString(key, path);
      if (FORBIDDEN_KEYS.has(key)) refuse(memberPath, 'unknown_field', 'Trường không được phép.');
      if (seen.has(key)) refuse(memberPath, 'duplicate_key', 'Trường xuất hiện hai lần.');
      seen.add(key);
      this.check(member.value, memberPath);
    }
  }
}

function parseDocument(text: string): DocumentNode {
  try {
    return parse(text, { mode: 'json', ranges: true });
  } catch {
    return refuse('', 'not_json', 'Nội dung không phải JSON hợp lệ.');
  }
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return refuse('', 'not_utf8', 'Nội dung không phải UTF-8 hợp lệ.');
  }
}

/**
 * Reads a JSON request body so strictly that nothing can be lost or read in two ways: UTF-8 only, no duplicate keys, plain
 * integers, no lone surrogate or NUL, limited depth and size.
 * @throws DomainError `request.invalid` with the path of the fault.
 */
export function parseStrictJson(body: Buffer, limits: JsonLimits = DEFAULT_LIMITS): unknown {
  const text = decode(body);
  if (text.trim() === '') refuse('', 'empty_body', 'Yêu cầu thiếu nội dung.');
  if (nestingOf(text) > limits.maxDepth) refuse('', 'too_deep', 'Nội dung lồng nhau quá sâu.');
  const document = parseDocument(text);
  new Checker(text, limits).check(document.body, '');
  return evaluate(document);
}
