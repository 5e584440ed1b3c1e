/** What has the focus inside an element. In a shadow tree the document only tells of its host. */
export function focusedInside(element: Element | null): HTMLElement | null {
  const { activeElement } = (element?.getRootNode() ?? document) as Document | ShadowRoot
  return activeElement instanceof HTMLElement && element?.contains(activeElement) ? activeElement : null
}
