// The buttons above the body, in the newsroom's words. Owns nothing but its own row: each button runs one command of the
// editor and shows whether it applies where the cursor stands.
import { askForLink } from "newsdesk/editor/link";

const run = (name, ...given) => (editor) => editor.chain().focus()[name](...given).run();

// [what it shows, what it is called, what it does, when it is on]
const GROUPS = [
  [
    ["B", "Bold (Ctrl+B)", run("toggleBold"), ["bold"]],
    ["I", "Italic (Ctrl+I)", run("toggleItalic"), ["italic"]],
    ["Link", "Link (Ctrl+K)", askForLink, ["link"]],
  ],
  [
    ["Crosshead", "Crosshead: parts a long story (Ctrl+Alt+2)", run("toggleHeading", { level: 2 }), ["heading", { level: 2 }]],
    ["• List", "List with bullets", run("toggleBulletList"), ["bulletList"]],
    ["1. List", "List with numbers", run("toggleOrderedList"), ["orderedList"]],
  ],
  [
    ["Quote", "Block quote: words of somebody else", run("toggleBlockquote"), ["blockquote"]],
    ["Pull quote", "Pull quote: words of the story, printed large", run("togglePullQuote"), ["pullQuote"]],
    ["Rule", "Rule: a line across", run("setHorizontalRule"), null],
  ],
  [
    ["Undo", "Undo (Ctrl+Z)", run("undo"), null],
    ["Redo", "Redo (Ctrl+Shift+Z)", run("redo"), null],
  ],
];

export function toolbar(editor) {
  const bar = document.createElement("div");
  bar.className = "body-editor__tools";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "Body");
  const shown = [];
  for (const group of GROUPS) {
    const box = document.createElement("span");
    box.className = "body-editor__group";
    for (const [words, title, act, on] of group) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = words;
      button.title = title;
      // The selection must outlive the press.
      button.addEventListener("mousedown", (event) => event.preventDefault());
      button.addEventListener("click", () => act(editor));
      if (on) shown.push([button, on]);
      box.append(button);
    }
    bar.append(box);
  }
  const show = () => {
    for (const [button, on] of shown) button.setAttribute("aria-pressed", String(editor.isActive(...on)));
  };
  editor.on("transaction", show);
  show();
  return bar;
}
