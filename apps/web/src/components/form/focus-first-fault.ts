/** Goes to the first field with a fault once a closing dialog has given the focus back. */
export function focusFirstFault(): void {
  setTimeout(() => {
    const first = document.querySelector<HTMLElement>('main [aria-invalid="true"], main [data-fault="true"]');
    first?.scrollIntoView({ block: 'center' });
    first?.focus();
  }, 100);
}
