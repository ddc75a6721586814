#!/usr/bin/env python3
"""A small SIP peer for tests/real/run: one request, an inbox, or a peer that behaves badly. Standard library alone."""
import argparse, hashlib, os, re, select, signal, socket, ssl, time

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


class Peer:
    """One flow to a server."""

    def __init__(self, args):
        self.args, self.rest, self.count = args, b"", 0
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
        if body:
            lines.append("Content-Type: text/plain")
        lines.append(f"Content-Length: {len(body)}")
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + body

    def send(self, message):
        self.socket.sendall(message)

    def receive(self):
        """The next message, or None at the end."""
        if self.args.proto == "udp":
            return self.socket.recv(65535)
        while True:
            head, blank, rest = self.rest.partition(b"\r\n\r\n")
            if blank:
                found = re.search(rb"(?mi)^content-length\s*:\s*(\d+)", head)
                length = int(found.group(1)) if found else 0
                if len(rest) >= length:
                    self.rest = rest[length:]
                    return head + blank + rest[:length]
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

    def answer(self, request):
        head = request.split(b"\r\n\r\n")[0].decode().split("\r\n")
        keep = [line for line in head if re.match(r"(?i)(via|from|call-id|cseq)\s*:", line)]
        keep += [line + ";tag=peer" for line in head if re.match(r"(?i)to\s*:", line)]
        self.send(("\r\n".join(["SIP/2.0 200 OK", *keep, "Content-Length: 0"]) + "\r\n\r\n").encode())

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

    def transact(self, method, uri, sender, to, body=b"", times=1):
        """Sends a request, answering one challenge; the last one goes out `times` times, as a retransmission would."""
        self.send(self.request(method, uri, sender, to, body=body))
        status, answer = self.final()
        if status in (401, 407) and self.args.user:
            proved = self.request(method, uri, sender, to, [self.proof(answer, method, uri)], body)
            answers = []
            for _ in range(times):
                self.send(proved)
                answers.append(self.final())
            if len({message for _, message in answers}) != 1:
                return "different answers to one request"
            status = answers[0][0]
        return status

    def closed(self):
        """Whether the server ends the connection."""
        try:
            return self.receive() is None
        except (ConnectionError, ssl.SSLError):
            return True
        except TimeoutError:
            return False


def ask(args):
    """Prints the final status, and `closed` when the server ended the connection with it."""
    try:
        peer = Peer(args)
        uri = f"sip:{args.to.split('@')[-1]}" if args.method in ("REGISTER", "OPTIONS") else f"sip:{args.to}"
        status = peer.transact(args.method, uri, args.sender, args.to, args.body.encode(), args.times)
        if status is None:
            return print("closed")
        print(status, "closed" if args.then_closed and peer.closed() else "", sep=" " if args.then_closed else "")
    except (ConnectionError, ssl.SSLError):
        print("closed")
    except TimeoutError:
        print("silence")


def inbox(args):
    """Registers, says so in the file, then answers 200 to everything and writes bodies down, until it is ended."""
    peer = Peer(args)
    domain = args.sender.split("@")[1]
    status = peer.transact("REGISTER", f"sip:{domain}", args.sender, args.sender)
    peer.socket.settimeout(None)
    with open(args.file, "w", buffering=1) as out:
        print("registered", status, file=out)
        while (message := peer.receive()) is not None:
            if not message.startswith(b"SIP/2.0"):
                print(message.split(b"\r\n\r\n", 1)[1].decode(), file=out)
                peer.answer(message)


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
parser.add_argument("do", choices=["ask", "inbox", "silent", "deaf", "hold", "ports"])
parser.add_argument("--at")
parser.add_argument("--proto", default="tcp", choices=["tcp", "udp", "tls"])
for name in ("ca", "cert", "key", "user", "password", "to", "file"):
    parser.add_argument("--" + name)
parser.add_argument("--server-name", default="b.test")
parser.add_argument("--from", dest="sender", default="x@a.test")
parser.add_argument("--method", default="MESSAGE")
parser.add_argument("--algorithm", default="SHA-256")
parser.add_argument("--body", default="hello")
parser.add_argument("--times", type=int, default=1)
parser.add_argument("--count", type=int, default=1)
parser.add_argument("--seconds", type=int, default=20)
parser.add_argument("--then-closed", action="store_true")
args = parser.parse_args()
globals()[args.do](args)
