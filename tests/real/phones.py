#!/usr/bin/env python3
"""Drives the phones of tests/real/presence: a running baresip by its ctrl_tcp, and liblinphone in this process."""
import argparse, ctypes, json, os, re, select, socket


def baresip(args):
    """Gives a running baresip one command, and prints what it answers, without colours."""
    command = json.dumps({"command": args.command, "token": "t"}).encode()
    with socket.create_connection(("127.0.0.1", args.port), 5) as flow:
        flow.sendall(b"%d:%s," % (len(command), command))
        rest = b""
        while True:
            # Events come in between: netstrings, too.
            length, colon, text = rest.partition(b":")
            if colon and len(text) > int(length):
                rest = text[int(length) + 1:]
                message = json.loads(text[:int(length)])
                if message.get("response"):
                    return print(re.sub(r"\x1b\[[0-9;]*m", "", message["data"]))
                continue
            data = flow.recv(65536)
            if not data:
                raise SystemExit("baresip hung up")
            rest += data


def linphone(args):
    """Registers, publishes, watches one friend; writes down every change of the friend's state. Its pipe takes
    `ACTIVITY [note]` to publish, and `quit`."""
    library = ctypes.CDLL("liblinphone.so.10")

    def call(name, *values, gives=ctypes.c_void_p):
        function = getattr(library, name)
        function.restype = gives
        result = function(*values)
        return ctypes.c_void_p(result) if gives is ctypes.c_void_p else result

    # enum LinphonePresenceActivityType and LinphoneConsolidatedPresence, in their order.
    activities = ("Appointment Away Breakfast Busy Dinner Holiday InTransit LookingForWork Lunch Meal Meeting OnThePhone "
                  "Other Performance PermanentAbsence Playing Presentation Shopping Sleeping Spectator Steering Travel TV "
                  "Vacation Working Worship").split()
    states = "online busy dnd offline".split()
    home = os.path.dirname(args.config)
    os.environ["HOME"] = home
    for directory in ".local/share/linphone", ".config/linphone":
        os.makedirs(f"{home}/{directory}", exist_ok=True)
    os.mkfifo(args.file + ".pipe")
    pipe = os.open(args.file + ".pipe", os.O_RDWR)
    factory = call("linphone_factory_get")
    core = call("linphone_factory_create_core_3", factory, args.config.encode(), None, None)
    call("linphone_core_start", core, gives=ctypes.c_int)
    friend = call("linphone_core_find_friend", core, call("linphone_factory_create_address", factory, args.friend.encode()))
    words, seen = b"", None
    with open(args.file, "w", buffering=1) as out:
        while True:
            call("linphone_core_iterate", core, gives=None)
            model = call("linphone_friend_get_presence_model", friend)
            if model:
                state = states[call("linphone_friend_get_consolidated_presence", friend, gives=ctypes.c_int)]
                activity = call("linphone_presence_model_get_activity", model)
                kind = call("linphone_presence_activity_get_type", activity, gives=ctypes.c_int) if activity else -1
                state += " " + (activities[kind] if 0 <= kind < len(activities) else "-")
                if state != seen:
                    print(state, file=out)
                    seen = state
            if select.select([pipe], [], [], 0.02)[0]:
                *lines, words = (words + os.read(pipe, 4096)).split(b"\n")
                for line in lines:
                    word, _, note = line.decode().partition(" ")
                    if word == "quit":
                        call("linphone_core_stop", core, gives=None)
                        return print("stopped", file=out)
                    model = call("linphone_core_create_presence_model_with_activity_and_note", core, activities.index(word),
                                 None, note.encode() or None, b"en" if note else None)
                    call("linphone_core_set_presence_model", core, model, gives=None)


parser = argparse.ArgumentParser()
parser.add_argument("do", choices=["baresip", "linphone"])
parser.add_argument("--port", type=int)
for name in ("command", "config", "file", "friend"):
    parser.add_argument("--" + name)
args = parser.parse_args()
globals()[args.do](args)
