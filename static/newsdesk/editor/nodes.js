// The newsroom's own blocks: the pull quote, and a picture that stands in the body by its number.
import { Node } from "django-prose-editor/editor";

export const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  content: "paragraph+",
  defining: true,
  parseHTML: () => [{ tag: "aside" }],
  renderHTML: () => ["aside", { class: "pull-quote" }, 0],
  addCommands() {
    return { togglePullQuote: () => ({ commands }) => commands.toggleWrap(this.name) };
  },
});

export const PhotoCaption = Node.create({
  name: "photoCaption",
  content: "inline*",
  parseHTML: () => [{ tag: "figcaption" }],
  renderHTML: () => ["figcaption", 0],
});

export const Photo = Node.create({
  name: "photo",
  group: "block",
  content: "photoCaption?",
  isolating: true,
  addAttributes: () => ({
    picture: {
      parseHTML: (figure) => figure.dataset.picture,
      renderHTML: ({ picture }) => (picture ? { "data-picture": picture } : {}),
    },
  }),
  parseHTML: () => [{ tag: "figure" }],
  renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes, 0],
  addNodeView() {
    return ({ node, editor }) => {
      const dom = document.createElement("figure");
      const contentDOM = document.createElement("div");
      const address = editor.options.element.parentElement?.querySelector("[data-picture-address]")?.dataset.pictureAddress;
      if (address && node.attrs.picture) {
        const image = document.createElement("img");
        image.src = address.replace("/0/", `/${node.attrs.picture}/`);
        image.alt = "";
        image.contentEditable = "false";
        dom.append(image);
      }
      dom.append(contentDOM);
      return { dom, contentDOM };
    };
  },
});
