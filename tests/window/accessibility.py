"""Does one thing to a window as a screen reader would: by role and accessible name.

    accessibility.py SECONDS ACTION ARGUMENT...

    tree                      prints every node: role, name, text
    wait NAME                 until any node has that name or text; prints it
    wait-parts PART...        until any node's name or text contains all of these; prints it
    press ROLE NAME           button, check box, ...
    set NAME TEXT             the whole text of a text input
    focus NAME                gives a text input the keyboard
    focused                   prints the name of what has the keyboard
    choose NAME ITEM          an item of a combo box

What it is asked for may still have to appear; after SECONDS it gives up, exits with 1 and prints the
tree as it is then on standard error.
"""

import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (the version comes first)

PAUSE = 0.05

# A file dialog on the same screen is a program of its own, and lists each file as a node.
PROGRAM = "alipay-explorer"

# What a person calls a thing, and what AT-SPI may call it.
ROLES = {
    "button": {"push button", "button", "toggle button", "page tab"},
    "push button": {"push button", "button"},
    "tab": {"page tab"},
    "check box": {"check box"},
}
TEXT_INPUTS = {"entry", "text", "password text"}
COMBO_BOX = {"combo box"}


class Node:
    """One node, read once: a window that redraws meanwhile cannot change it under our hands."""

    def __init__(self, accessible, depth):
        self.accessible = accessible
        self.depth = depth
        self.role = accessible.get_role_name()
        self.name = accessible.get_name() or ""
        self.interfaces = accessible.get_interfaces()
        self.text = Atspi.Text.get_text(accessible, 0, -1) if "Text" in self.interfaces else ""
        self.identity = accessible.path

    def __str__(self):
        text = f" text={self.text!r}" if self.text not in ("", self.name) else ""
        return f"{'  ' * self.depth}{self.role} {self.name!r}{text}"


def nodes():
    """All nodes of our program, in the order in which they are read out."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(index)
        if program is not None and program.get_name() == PROGRAM:
            # Cached answers would be refreshed only by a main loop, which this script does not run.
            program.set_cache_mask(Atspi.Cache.NONE)
            yield from descend(program, 0)


def descend(accessible, depth):
    try:
        yield Node(accessible, depth)
        count = accessible.get_child_count()
    except GLib.Error:
        return  # gone since its parent named it
    for index in range(count):
        try:
            child = accessible.get_child_at_index(index)
        except GLib.Error:
            return
        if child is not None:
            yield from descend(child, depth + 1)


def find(wanted):
    return next((node for node in nodes() if wanted(node)), None)


def until(deadline, ask):
    """The first true answer, or None when the time is up."""
    while True:
        try:
            answer = ask()
        except GLib.Error:
            answer = None  # the window was busy or the node has gone; ask again
        if answer or time.monotonic() > deadline:
            return answer
        time.sleep(PAUSE)


def click(node):
    return "Action" in node.interfaces and Atspi.Action.do_action(node.accessible, 0)


def wait(deadline, name):
    return until(deadline, lambda: find(lambda node: name in (node.name, node.text)))


def wait_parts(deadline, *parts):
    def has_all(text):
        return all(part in text for part in parts)

    return until(deadline, lambda: find(lambda node: has_all(node.name) or has_all(node.text)))


def is_usable(node):
    """A button that is drawn grey cannot be pressed by a person either."""
    return node.accessible.get_state_set().contains(Atspi.StateType.SENSITIVE)


def named(roles, name):
    return find(lambda node: node.role in roles and node.name == name and is_usable(node))


def press(deadline, role, name):
    node = until(deadline, lambda: named(ROLES[role], name))
    return node and click(node) and node


def set_text(deadline, name, text):
    node = until(deadline, lambda: named(TEXT_INPUTS, name))
    if not node or not Atspi.EditableText.set_text_contents(node.accessible, text):
        return None
    # The window takes the text over with its next frame.
    return until(deadline, lambda: find(lambda now: now.identity == node.identity and now.text == text))


def focus(deadline, name):
    node = until(deadline, lambda: named(TEXT_INPUTS, name))
    if not node or not Atspi.Component.grab_focus(node.accessible):
        return None

    def has_focus():
        node.accessible.clear_cache()
        return has_keyboard(node)

    return until(deadline, has_focus) and node


def has_keyboard(node):
    return node.accessible.get_state_set().contains(Atspi.StateType.FOCUSED)


def focused(deadline):
    # The frame of the window has the keyboard as well.
    return until(deadline, lambda: find(lambda node: node.role != "frame" and has_keyboard(node)))


def choose(deadline, name, item):
    """Opens the box and clicks the item; other things in the window may bear the item's name."""
    box = until(deadline, lambda: named(COMBO_BOX, name))

    def offered():
        return next((node for node in descend(box.accessible, 0) if node.name == item), None)

    if not box or not click(box):
        return None
    node = until(deadline, offered)
    if not node or not click(node):
        return None
    # egui closes the list for the pointer and for Escape, not for a click that came this way.
    if not until(time.monotonic() + 0.5, lambda: not offered()):
        click(box)
    return until(deadline, lambda: not offered()) and node


ACTIONS = {
    "wait": wait,
    "wait-parts": wait_parts,
    "press": press,
    "set": set_text,
    "focus": focus,
    "focused": focused,
    "choose": choose,
}


def main():
    seconds, action, *arguments = sys.argv[1:]
    Atspi.init()
    # A window that loads for the first time may take a while to answer.
    Atspi.set_timeout(5000, 15000)
    deadline = time.monotonic() + float(seconds)
    if action == "tree":
        print(*until(deadline, lambda: list(nodes())) or (), sep="\n")
        return 0
    node = ACTIONS[action](deadline, *arguments)
    if node:
        print(node.name if action == "focused" else node.text or node.name)
        return 0
    print(f"within {seconds} s not possible: {action} {' '.join(arguments)}", file=sys.stderr)
    print(*nodes(), sep="\n", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
