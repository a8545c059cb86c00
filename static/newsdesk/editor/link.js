// Links: to an address, or to a person by number (data-person), which readers get as the person's page. Owns the small
// dialog that asks for the address. One mark for both, so that neither is lost on the way through the editor.
import { Mark } from "django-prose-editor/editor";

const SCHEMES = /^(https?:|mailto:|tel:|\/|#)/i;

export const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({
    href: { default: null },
    person: {
      default: null,
      parseHTML: (element) => element.dataset.person,
      renderHTML: ({ person }) => (person ? { "data-person": person } : {}),
    },
  }),
  parseHTML: () => [{ tag: "a[href]" }, { tag: "a[data-person]" }],
  renderHTML: ({ HTMLAttributes }) => ["a", HTMLAttributes, 0],
  addCommands() {
    return {
      setLink: (attributes) => ({ commands }) => commands.setMark(this.name, attributes),
      unsetLink: () => ({ commands }) => commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    };
  },
  addKeyboardShortcuts() {
    return { "Mod-k": () => (askForLink(this.editor), true) };
  },
});

// Ask for the address of the selected words; an empty one takes the link away.
export function askForLink(editor) {
  if (editor.state.selection.empty && !editor.isActive("link")) return;
  const dialog = document.createElement("dialog");
  dialog.className = "link-dialog";
  const form = document.createElement("form");
  form.method = "dialog";
  const label = document.createElement("label");
  label.textContent = "Address, such as https://… (empty: no link)";
  const input = document.createElement("input");
  input.type = "text";
  input.value = editor.getAttributes("link").href ?? "";
  label.append(input);
  const wrong = document.createElement("p");
  wrong.setAttribute("role", "alert");
  const ok = document.createElement("button");
  ok.textContent = "Set the link";
  ok.className = "default";
  const leave = document.createElement("button");
  leave.type = "button";
  leave.textContent = "Leave it";
  form.append(label, wrong, ok, leave);
  dialog.append(form);
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  leave.addEventListener("click", () => dialog.close());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    let href = input.value.trim();
    if (/^[\w-]+(\.[\w-]+)+(\/|$)/.test(href)) href = `https://${href}`;
    if (href && !SCHEMES.test(href)) {
      wrong.textContent = "That is no address that readers can follow. It begins with https:// as a rule.";
      return;
    }
    dialog.close();
    const chain = editor.chain().focus().extendMarkRange("link");
    if (href) chain.setLink({ href, person: null }).run();
    else chain.unsetLink().run();
  });
  dialog.showModal();
  input.select();
}
