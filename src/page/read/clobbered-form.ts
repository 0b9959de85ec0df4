/** Forms whose fields hide the properties of the form (HTML, "named getter of form"): found and asked by way of the prototypes. */

/** Whether it is a form; asked without touching any property of it. */
export const isForm = (element: Element): boolean => Object.prototype.toString.call(element) === '[object HTMLFormElement]';

/** A field named like a property of elements becomes an own property of its form and hides that one. */
export function isClobbered(form: Element): boolean {
  for (const name in Element.prototype) if (Object.hasOwn(form, name)) return true;
  return false;
}

/** The children of a node, whatever its fields are named. */
export const childNodesOf = (node: Node): NodeListOf<ChildNode> => {
  const nodes: NodeListOf<ChildNode> = Reflect.get(Node.prototype, 'childNodes', node);
  return nodes;
};
