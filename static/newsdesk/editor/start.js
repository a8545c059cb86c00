// Turns every textarea[data-body-editor] into the editor; the textarea stays in the form and always holds the body's HTML.
// Owns: the editor and its toolbar around each textarea, and the count of words below it. `injectCSS` is off because the
// desk's policy forbids injected styles; editor.css has the rules instead, without which typed spaces become &nbsp;.
import {
  Blockquote, Bold, BulletList, Document, Dropcursor, Editor, Gapcursor, HardBreak, Heading, History, HorizontalRule,
  Italic, ListItem, OrderedList, Paragraph, Strike, Subscript, Superscript, Table, TableCell, TableHeader, TableRow, Text,
} from "django-prose-editor/editor";
import { Link } from "newsdesk/editor/link";
import { Attributes, Cite } from "newsdesk/editor/marks";
import { Photo, PhotoCaption, PullQuote } from "newsdesk/editor/nodes";
import { toolbar } from "newsdesk/editor/toolbar";

const EXTENSIONS = [
  Document, Paragraph, Text, HardBreak, Bold, Italic, Strike, Subscript, Superscript, Cite, Link, Attributes,
  Heading.configure({ levels: [2, 3] }), BulletList, OrderedList, ListItem, Blockquote, PullQuote, HorizontalRule,
  Photo, PhotoCaption, Table, TableRow, TableHeader, TableCell, History, Dropcursor, Gapcursor,
];
const BLANK = /\s+/g;

function start(textarea) {
  const frame = document.createElement("div");
  frame.className = "body-editor";
  const label = document.querySelector(`label[for="${textarea.id}"]`);
  const count = document.createElement("p");
  count.className = "body-editor__count";
  textarea.before(frame);
  textarea.hidden = true;
  const editor = new Editor({
    element: frame,
    extensions: EXTENSIONS,
    content: textarea.value,
    injectCSS: false,
    parseOptions: { preserveWhitespace: true },
    editable: !textarea.disabled,
    editorProps: {
      attributes: {
        class: "body-editor__text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label ? label.textContent.replace(/[:*\s]+$/, "") : "Body",
        spellcheck: "true",
      },
    },
    onUpdate({ editor }) {
      textarea.value = editor.isEmpty ? "" : editor.getHTML();
      textarea.dispatchEvent(new Event("input", { bubbles: true }));
      say(editor, count);
    },
  });
  frame.prepend(toolbar(editor));
  frame.append(count);
  label?.addEventListener("click", () => editor.commands.focus());
  say(editor, count);
  warn(editor, textarea, frame);
  // For whoever comes later, tests among them: the event may have gone by before they listen.
  frame.editor = editor;
}

function say(editor, count) {
  const words = editor.state.doc.textBetween(0, editor.state.doc.content.size, " ").split(BLANK).filter(Boolean).length;
  count.textContent = `${words.toLocaleString()} ${words === 1 ? "word" : "words"}`;
}

// What the editor has no form for would be lost with the first key typed: it is said before.
function warn(editor, textarea, frame) {
  const stored = new DOMParser().parseFromString(textarea.value, "text/html").body.textContent.replace(BLANK, "");
  if (stored === editor.state.doc.textContent.replace(BLANK, "")) return;
  const words = document.createElement("p");
  words.className = "errornote";
  words.textContent = "This body holds something that the editor cannot show. Saving after a change here would drop it.";
  frame.before(words);
}

for (const textarea of document.querySelectorAll("textarea[data-body-editor]")) start(textarea);
