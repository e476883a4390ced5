import createCache from '@emotion/cache';

const placeholder = '__CSP_NONCE__';

/** The nonce that the server wrote into the page; undefined where no server replaced the placeholder. */
function cspNonce(): string | undefined {
  const content = document.querySelector('meta[property="csp-nonce"]')?.getAttribute('content') ?? '';
  return content === '' || content === placeholder ? undefined : content;
}

const nonce = cspNonce();
/** The style cache whose <style> elements carry the nonce, as a strict content security policy asks. */
export const styleCache = createCache({ key: 'os', prepend: true, ...(nonce === undefined ? {} : { nonce }) });
