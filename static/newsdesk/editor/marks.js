// Small things that a sanitised body may hold and that must come out of the editor as they went in.
import { Extension, Mark } from "django-prose-editor/editor";

const kept = (...names) =>
  Object.fromEntries(
    names.map((name) => [
      name,
      {
        default: null,
        parseHTML: (element) => element.getAttribute(name),
        renderHTML: (attributes) => (attributes[name] ? { [name]: attributes[name] } : {}),
      },
    ]),
  );

export const Cite = Mark.create({
  name: "cite",
  parseHTML: () => [{ tag: "cite" }],
  renderHTML: () => ["cite", 0],
});

export const Attributes = Extension.create({
  name: "keptAttributes",
  addGlobalAttributes: () => [
    { types: ["paragraph", "blockquote"], attributes: kept("lang", "dir") },
    { types: ["tableHeader"], attributes: kept("scope") },
  ],
});
