#!/usr/bin/env python3
"""A small SIP peer for the scripts beside it: one request, an inbox, a subscription, or a peer that behaves badly.
Standard library alone."""
import argparse, hashlib, os, re, select, signal, socket, ssl, time
import xml.etree.ElementTree as xml

PATIENCE = 15


def tcp(at, source=None):
    host, port = at.rsplit(":", 1)
    return socket.create_connection((host.strip("[]"), int(port)), PATIENCE, source)


def secured(args, raw):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.load_verify_locations(args.ca)
    if args.cert:
        context.load_cert_chain(args.cert, args.key)
    return context.wrap_socket(raw, server_hostname=args.server_name)


def headers(message, name):
    """The values of a header, in their order."""
    head = message.split(b"\r\n\r\n")[0].decode() + "\r\n"
    return [value.strip() for value in re.findall(rf"(?mi)^{name}\s*:(.*?)\r$", head)]


def header(message, name):
    return (headers(message, name) or [""])[0]


def tag(value):
    return (re.findall(r";\s*tag=([^;>\s]+)", value) or [""])[0]


def address(value):
    """The URI of a name-addr or addr-spec."""
    found = re.search(r"<([^>]*)>", value)
    return found.group(1) if found else value.split(";")[0].strip()


class Peer:
    """One flow to a server."""

    def __init__(self, args):
        self.args, self.rest, self.count, self.dialog = args, b"", 0, None
        if args.proto == "udp":
            host, port = args.at.rsplit(":", 1)
            host = host.strip("[]")
            self.socket = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_DGRAM)
            self.socket.connect((host, int(port)))
        else:
            self.socket = tcp(args.at)
            if args.proto == "tls":
                self.socket = secured(args, self.socket)
        self.socket.settimeout(PATIENCE)
        host, port = self.socket.getsockname()[:2]
        self.local = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        self.call = os.urandom(8).hex()

    def request(self, method, uri, sender, to, extra=(), body=b""):
        self.count += 1
        contact = f"<sip:{sender.split('@')[0]}@{self.local};transport={self.args.proto}>"
        lines = [
            f"{method} {uri} SIP/2.0",
            f"Via: SIP/2.0/{self.args.proto.upper()} {self.local};branch=z9hG4bK{os.urandom(8).hex()};rport",
            "Max-Forwards: 70", f"From: <sip:{sender}>;tag={self.call[:8]}", f"To: <sip:{to}>",
            f"Call-ID: {self.call}", f"CSeq: {self.count} {method}", *extra]
        if method == "REGISTER":
            lines += [f"Contact: {contact}", "Expires: 600"]
        else:
            lines += self.args.header
        if method == "SUBSCRIBE":
            lines.append(f"Contact: {contact}")
            if self.dialog:
                lines[4] += f";tag={self.dialog['tag']}"
                lines += [f"Route: {route}" for route in self.dialog["routes"]]
        if body:
            lines.append(f"Content-Type: {self.args.type}")
        lines.append(f"Content-Length: {len(body)}")
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + body

    def send(self, message):
        self.socket.sendall(message)

    def received(self):
        """The next message of what has arrived already, or None."""
        # Keep-alives (RFC 5626).
        self.rest = self.rest.lstrip(b"\r\n")
        head, blank, rest = self.rest.partition(b"\r\n\r\n")
        if blank:
            found = re.search(rb"(?mi)^content-length\s*:\s*(\d+)", head)
            length = int(found.group(1)) if found else 0
            if len(rest) >= length:
                self.rest = rest[length:]
                return head + blank + rest[:length]
        return None

    def receive(self):
        """The next message, or None at the end."""
        if self.args.proto == "udp":
            return self.socket.recv(65535)
        while True:
            if message := self.received():
                return message
            data = self.socket.recv(65536)
            if not data:
                return None
            self.rest += data

    def final(self):
        while True:
            message = self.receive()
            if message is None:
                return None, None
            if message.startswith(b"SIP/2.0 "):
                status = int(message.split()[1])
                if status >= 200:
                    return status, message
            else:
                self.answer(message)

    def answer(self, request, status="200 OK"):
        head = request.split(b"\r\n\r\n")[0].decode().split("\r\n")
        keep = [line for line in head if re.match(r"(?i)(via|from|call-id|cseq)\s*:", line)]
        keep += [line if tag(line) else line + ";tag=peer" for line in head if re.match(r"(?i)to\s*:", line)]
        self.send(("\r\n".join([f"SIP/2.0 {status}", *keep, "Content-Length: 0"]) + "\r\n\r\n").encode())

    def proof(self, answer, method, uri):
        """The header that answers a challenge, by the algorithm that was asked for."""
        for header, text in re.findall(r"(?mi)^(WWW|Proxy)-Authenticate\s*:\s*Digest (.*?)\r$", answer.decode()):
            fields = {name: value.strip('"') for name, value in re.findall(r'(\w+)\s*=\s*("[^"]*"|[^,\s]+)', text)}
            if fields["algorithm"] != self.args.algorithm:
                continue
            digest = hashlib.sha256 if self.args.algorithm == "SHA-256" else hashlib.md5
            h = lambda *parts: digest(":".join(parts).encode()).hexdigest()
            user, realm, nonce, cnonce = self.args.user, fields["realm"], fields["nonce"], os.urandom(4).hex()
            response = h(h(user, realm, self.args.password), nonce, "00000001", cnonce, "auth", h(method, uri))
            name = "Authorization" if header.upper() == "WWW" else "Proxy-Authorization"
            return (f'{name}: Digest username="{user}", realm="{realm}", nonce="{nonce}", uri="{uri}", '
                    f'response="{response}", algorithm={self.args.algorithm}, cnonce="{cnonce}", qop=auth, nc=00000001')
        raise SystemExit(f"no {self.args.algorithm} challenge in {answer!r}")

    def transact(self, method, uri, sender, to, body=b"", times=1, extra=()):
        """Sends a request, answering one challenge; the last one goes out `times` times, as a retransmission would.
        Returns the final status, and the answer."""
        self.send(self.request(method, uri, sender, to, extra, body))
        status, answer = self.final()
        if status in (401, 407) and self.args.user:
            proved = self.request(method, uri, sender, to, [*extra, self.proof(answer, method, uri)], body)
            answers = []
            for _ in range(times):
                self.send(proved)
                answers.append(self.final())
            if len({message for _, message in answers}) != 1:
                return "different answers to one request", None
            status, answer = answers[0]
        return status, answer

    def closed(self):
        """Whether the server ends the connection."""
        try:
            return self.receive() is None
        except (ConnectionError, ssl.SSLError):
            return True
        except TimeoutError:
            return False


def ask(args):
    """Prints the final status, the headers that were asked for, and `closed` when the server ended the connection."""
    try:
        peer = Peer(args)
        uri = f"sip:{args.to.split('@')[-1]}" if args.method in ("REGISTER", "OPTIONS") else f"sip:{args.to}"
        body = args.body.encode()
        if args.body_file:
            with open(args.body_file, "rb") as file:
                body = file.read()
        status, answer = peer.transact(args.method, uri, args.sender, args.to, body, args.times)
        if status is None:
            return print("closed")
        print(status, *(header(answer, name) for name in args.show), *["closed"] * (args.then_closed and peer.closed()))
    except (ConnectionError, ssl.SSLError):
        print("closed")
    except TimeoutError:
        print("silence")


def inbox(args):
    """Registers, says so in the file, then answers 200 to everything and writes bodies down, until it is ended."""
    peer = Peer(args)
    domain = args.sender.split("@")[1]
    status, _ = peer.transact("REGISTER", f"sip:{domain}", args.sender, args.sender)
    peer.socket.settimeout(None)
    with open(args.file, "w", buffering=1) as out:
        print("registered", status, file=out)
        while (message := peer.receive()) is not None:
            if not message.startswith(b"SIP/2.0"):
                print(message.split(b"\r\n\r\n", 1)[1].decode(), file=out)
                peer.answer(message)


def told(body):
    """What a document says, in one line: its essence, then all of it."""
    if not body:
        return "-"
    try:
        root = xml.fromstring(body)
    except xml.ParseError as error:
        return f"malformed: {error}"
    local = lambda element: element.tag.rpartition("}")[2]
    texts = lambda name: ",".join((e.text or "").strip() for e in root.iter() if local(e) == name)
    if local(root) == "watcherinfo":
        watchers = sorted(f"{(e.text or '').strip()}:{e.get('status')}" for e in root.iter() if local(e) == "watcher")
        essence = f"watchers={','.join(watchers)} state={root.get('state')} version={root.get('version')}"
    else:
        activities = sorted({local(a) for e in root.iter() if local(e) == "activities" for a in e})
        essence = f"basic={texts('basic')} activities={','.join(activities)} notes={texts('note')}"
    return f"{essence} | {' '.join(body.decode().split())}"


class Watcher(Peer):
    """One subscription and its dialog (RFC 6665), which outlives the connection. What happens is written to a file."""

    def __init__(self, args, out, before=None):
        super().__init__(args)
        self.out, self.notified = out, 0
        if before:
            self.call, self.count = before.call, before.count
            self.dialog, self.notified = before.dialog, before.notified

    def say(self, *words):
        print(*words, file=self.out)

    def register(self):
        # The registration is another dialog, with a Call-ID of its own.
        other = Peer.__new__(Peer)
        other.__dict__.update(self.__dict__, call=os.urandom(8).hex(), count=0)
        domain = self.args.sender.split("@")[1]
        status, _ = other.transact("REGISTER", f"sip:{domain}", self.args.sender, self.args.sender)
        self.rest = other.rest
        self.say("registered", status)

    def subscribe(self, expires):
        uri = self.dialog["target"] if self.dialog else f"sip:{self.args.to}"
        wanted = [f"Event: {self.args.event}", f"Expires: {expires}"]
        status, answer = self.transact("SUBSCRIBE", uri, self.args.sender, self.args.to, extra=wanted)
        self.say("SUBSCRIBE", status, "expires=" + header(answer or b"", "Expires"))
        if status in (200, 202):
            routes = ",".join(headers(answer, "Record-Route"))
            self.dialog = {
                "tag": tag(header(answer, "To")), "target": address(header(answer, "Contact")),
                "routes": self.dialog["routes"] if self.dialog else re.findall(r"<[^>]*>[^,]*", routes)[::-1]}

    def answer(self, request):
        if not request.startswith(b"NOTIFY "):
            self.say("unexpected", request.split(b"\r\n")[0].decode())
            return super().answer(request)
        number = int(header(request, "CSeq").split()[0])
        strange = [what for what, wrong in (
            ("Call-ID", header(request, "Call-ID") != self.call),
            ("To tag", tag(header(request, "To")) != self.call[:8]),
            ("From tag", self.dialog and tag(header(request, "From")) != self.dialog["tag"]),
            ("CSeq", number <= self.notified),
            ("Event", header(request, "Event").split(";")[0] != self.args.event),
            ("Contact", not header(request, "Contact"))) if wrong]
        if strange:
            self.say("strange NOTIFY", ",".join(strange), request)
            return super().answer(request, "481 Call/Transaction Does Not Exist")
        self.notified = number
        super().answer(request)
        body = request.split(b"\r\n\r\n", 1)[1]
        self.say("NOTIFY", header(request, "Subscription-State"), header(request, "Content-Type") or "-", told(body))


def watch(args):
    """Registers and subscribes, answers NOTIFYs and writes all down; then obeys the words of a pipe, until it is ended:
    `subscribe N` (in the dialog there is), `anew N` (in a new one), `reconnect`."""
    os.mkfifo(args.file + ".pipe")
    pipe = os.open(args.file + ".pipe", os.O_RDWR)
    with open(args.file, "w", buffering=1) as out:
        watcher = Watcher(args, out)
        watcher.register()
        watcher.subscribe(args.expires)
        open_still, words = True, b""
        while True:
            while message := watcher.received():
                watcher.answer(message)
            ready = select.select([pipe] + [watcher.socket] * open_still, [], [])[0]
            if watcher.socket in ready:
                try:
                    data = watcher.socket.recv(65536)
                except ConnectionError:
                    data = b""
                watcher.rest += data
                open_still = bool(data)
                if not open_still:
                    watcher.say("closed")
            elif pipe in ready:
                *lines, words = (words + os.read(pipe, 4096)).split(b"\n")
                for word, *rest in (line.decode().split() for line in lines):
                    if word == "reconnect":
                        watcher = Watcher(args, out, watcher)
                        watcher.register()
                        open_still = True
                    elif word == "anew":
                        watcher.call, watcher.count, watcher.dialog, watcher.notified = os.urandom(8).hex(), 0, None, 0
                        watcher.subscribe(rest[0])
                    elif word == "subscribe":
                        watcher.subscribe(rest[0])


def silent(args):
    """Opens connections that never say hello: nothing, half a record header, or one that promises more."""
    sockets = []
    for number in range(args.count):
        raw = tcp(args.at)
        raw.sendall([b"", b"\x16\x03", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"][number % 3])
        sockets.append(raw)
    print("ready", flush=True)
    signal.pause()


def deaf(args):
    """Asks without ever reading, until no more can be written."""
    peer = Peer(args)
    sent, quiet = 0, 0
    message = peer.request("OPTIONS", f"sip:{args.to}", args.sender, args.to) * 16
    peer.socket.setblocking(False)
    end = time.monotonic() + args.seconds
    while sent < args.count and quiet < 10 and time.monotonic() < end:
        try:
            peer.socket.send(message)
            sent, quiet = sent + 16, 0
        except (BlockingIOError, ssl.SSLWantWriteError):
            quiet += not select.select([], [peer.socket], [], 0.1)[1]
        except (ConnectionError, ssl.SSLError):
            break
    print("ready", sent, flush=True)
    signal.pause()


def hold(args):
    """Holds idle connections, from many loopback addresses, until it is ended."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.load_verify_locations(args.ca)
    context.load_cert_chain(args.cert, args.key)
    kept = []
    for number in range(args.count):
        raw = tcp(args.at, (f"127.0.1.{1 + number // 500}", 0))
        kept.append(context.wrap_socket(raw, server_hostname=args.server_name))
    print("ready", len(kept), flush=True)
    signal.pause()


def ports(args):
    """Prints ports that are free for TCP and UDP on IPv4, and stay distinct."""
    found = []
    while len(found) < args.count:
        stream, datagram = socket.socket(), socket.socket(type=socket.SOCK_DGRAM)
        stream.bind(("127.0.0.1", 0))
        try:
            datagram.bind(stream.getsockname())
        except OSError:
            continue
        found.append((stream, datagram))
    print(*(stream.getsockname()[1] for stream, _ in found))


parser = argparse.ArgumentParser()
parser.add_argument("do", choices=["ask", "inbox", "watch", "silent", "deaf", "hold", "ports"])
parser.add_argument("--at")
parser.add_argument("--proto", default="tcp", choices=["tcp", "udp", "tls"])
for name in ("ca", "cert", "key", "user", "password", "to", "file"):
    parser.add_argument("--" + name)
parser.add_argument("--server-name", default="b.test")
parser.add_argument("--from", dest="sender", default="x@a.test")
parser.add_argument("--method", default="MESSAGE")
parser.add_argument("--algorithm", default="SHA-256")
parser.add_argument("--body", default="hello")
parser.add_argument("--body-file")
parser.add_argument("--type", default="text/plain")
parser.add_argument("--header", action="append", default=[])
parser.add_argument("--show", action="append", default=[])
parser.add_argument("--event", default="presence")
parser.add_argument("--expires", default="600")
parser.add_argument("--times", type=int, default=1)
parser.add_argument("--count", type=int, default=1)
parser.add_argument("--seconds", type=int, default=20)
parser.add_argument("--then-closed", action="store_true")
args = parser.parse_args()
globals()[args.do](args)
