//! Transactions that are signed by a shared key (TSIG, RFC 8945).

use std::fmt;

use aws_lc_rs::hmac;
use hickory_resolver::proto::{
    ProtoError,
    op::{Header, Message, Query},
    rr::{
        Name, RData, Record,
        rdata::tsig::{TSIG, TsigAlgorithm, TsigError, make_tsig_record, message_tbs},
    },
    serialize::binary::{BinDecodable, BinDecoder, BinEncoder, DecodeError},
};
use zeroize::Zeroizing;

crate::coded! {
    /// Why a text is no key.
    pub enum KeyError {
        /// It does not read like one.
        Malformed { reason: String } => "UCF-TSIG-KEY-MALFORMED", Invalid;
        /// There is more than one.
        Several { names: String } => "UCF-TSIG-KEY-SEVERAL", Invalid;
        /// Its algorithm is too weak, or unknown.
        Algorithm { algorithm: String } => "UCF-TSIG-KEY-ALGORITHM", Invalid;
        /// The secret is no base64, or empty.
        Secret { name: String } => "UCF-TSIG-KEY-SECRET", Invalid;
        /// The name is no name of DNS.
        Name { name: String } => "UCF-TSIG-KEY-NAME", Invalid;
    }
}

/// How far the clocks of both sides may be apart, in seconds (RFC 8945 §10).
const FUDGE: u16 = 300;
/// The most octets of a text with a key.
const TEXT_MOST: usize = 64 * 1024;

/// A key that is shared with a name server. Its secret is never shown.
pub struct Key {
    name: Name,
    algorithm: TsigAlgorithm,
    secret: hmac::Key,
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Key").field("name", &self.name()).field("algorithm", &self.algorithm).finish_non_exhaustive()
    }
}

impl Key {
    /// Reads `key "NAME" { algorithm hmac-sha256; secret "BASE64"; };`, as the tools of BIND and Knot write it, or the one
    /// line `[ALGORITHM:]NAME:BASE64` of nsupdate.
    pub fn read(text: &str) -> Result<Self, KeyError> {
        if text.len() > TEXT_MOST {
            return Err(KeyError::Malformed { reason: format!("it is longer than {TEXT_MOST} octets") });
        }
        let words = words(text)?;
        match &words[..] {
            [] => Err(KeyError::Malformed { reason: "it is empty".to_owned() }),
            [Word::Text(line)] => match line.split(':').collect::<Vec<_>>()[..] {
                [name, secret] => Self::new(name, "hmac-sha256", secret),
                [algorithm, name, secret] => Self::new(name, algorithm, secret),
                _ => Err(KeyError::Malformed { reason: "it does not begin with the word key".to_owned() }),
            },
            words => {
                let keys = clauses(words)?;
                match &keys[..] {
                    [(name, algorithm, secret)] => Self::new(name, algorithm, secret),
                    keys => {
                        let names: Vec<_> = keys.iter().map(|(name, ..)| shown(name)).collect();
                        Err(KeyError::Several { names: names.join(", ") })
                    }
                }
            }
        }
    }

    /// A key of its parts; the secret in base64.
    pub fn new(name: &str, algorithm: &str, secret: &str) -> Result<Self, KeyError> {
        let (hash, known) = match algorithm.trim_end_matches('.').to_ascii_lowercase().as_str() {
            "hmac-sha256" => (hmac::HMAC_SHA256, TsigAlgorithm::HmacSha256),
            "hmac-sha384" => (hmac::HMAC_SHA384, TsigAlgorithm::HmacSha384),
            "hmac-sha512" => (hmac::HMAC_SHA512, TsigAlgorithm::HmacSha512),
            _ => return Err(KeyError::Algorithm { algorithm: shown(algorithm) }),
        };
        let octets = data_encoding::BASE64.decode(secret.as_bytes()).map(Zeroizing::new);
        let octets = octets.ok().filter(|octets| !octets.is_empty());
        let octets = octets.ok_or_else(|| KeyError::Secret { name: shown(name) })?;
        let mut owner = Name::from_ascii(name).map_err(|_| KeyError::Name { name: shown(name) })?.to_lowercase();
        owner.set_fqdn(true);
        Ok(Self { name: owner, algorithm: known, secret: hmac::Key::new(hash, &octets) })
    }

    /// Its name, without the trailing dot.
    pub fn name(&self) -> String {
        super::hickory::text(&self.name)
    }

    /// Signs a request at `time`, in seconds since 1970.
    pub(super) fn sign(&self, mut message: Message, time: u64) -> Result<Signed, ProtoError> {
        let stub = TSIG::new(self.algorithm.clone(), time, FUDGE, Vec::new(), message.id, None, Vec::new());
        let signed = message_tbs(&message, &stub, &self.name)?;
        let mac = hmac::sign(&self.secret, &signed).as_ref().to_vec();
        message.signature = Some(Box::new(make_tsig_record(self.name.clone(), stub.set_mac(mac.clone()))));
        Ok(Signed { octets: message.to_vec()?, mac })
    }

    /// Judges the signature of the answer to a request whose MAC was `mac`, received at `time` (RFC 8945 §5.3).
    pub(super) fn judge(&self, answer: &[u8], mac: &[u8], time: u64) -> Result<Proof, DecodeError> {
        let Some(Split { end, tsig, name, header }) = split(answer)? else { return Ok(Proof::Unsigned) };
        // These two cannot be signed: the sides do not share a key (RFC 8945 §5.2).
        match tsig.error {
            Some(TsigError::BadKey) => return Ok(Proof::BadKey),
            Some(TsigError::BadSig) => return Ok(Proof::BadSignature),
            Some(TsigError::BadTrunc) => return Ok(Proof::BadTruncation),
            _ => {}
        }
        if !name.eq_ignore_root(&self.name) || !tsig.algorithm.to_name().eq_ignore_root(&self.algorithm.to_name()) {
            return Ok(Proof::Forged);
        }
        // What was signed had another id, perhaps, and one record less.
        let mut head: [u8; HEADER] = answer.first_chunk().copied().unwrap_or_default();
        head[..2].copy_from_slice(&tsig.oid.to_be_bytes());
        head[10..].copy_from_slice(&header.counts.additionals.saturating_sub(1).to_be_bytes());
        let mut signed = Vec::with_capacity(answer.len() + 256);
        let written = (|| {
            let mut encoder = BinEncoder::new(&mut signed);
            encoder.emit_u16(u16::try_from(mac.len()).unwrap_or(u16::MAX))?;
            encoder.emit_vec(mac)?;
            encoder.emit_vec(&head)?;
            encoder.emit_vec(answer.get(HEADER..end).unwrap_or_default())?;
            tsig.emit_tsig_for_mac(&mut encoder, &name)
        })();
        if written.is_err() || hmac::verify(&self.secret, &signed, &tsig.mac).is_err() {
            return Ok(Proof::Forged);
        }
        if tsig.error == Some(TsigError::BadTime) {
            // The server's clock, in 48 bits (RFC 8945 §5.2.3).
            let theirs = tsig.other.iter().take(6).fold(0, |time, octet| time << 8 | u64::from(*octet));
            return Ok(Proof::BadTime { theirs });
        }
        if tsig.time.abs_diff(time) > u64::from(tsig.fudge.max(FUDGE)) {
            return Ok(Proof::BadTime { theirs: tsig.time });
        }
        Ok(Proof::Proven)
    }
}

/// A signed request.
#[derive(Debug)]
pub(super) struct Signed {
    /// The message with its signature.
    pub(super) octets: Vec<u8>,
    /// The signature alone: the answer's covers it.
    pub(super) mac: Vec<u8>,
}

/// What the signature of an answer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Proof {
    /// It is the answer of who has the key.
    Proven,
    /// The server does not know the key.
    BadKey,
    /// The server has another secret of that name.
    BadSignature,
    /// The server wants a longer signature.
    BadTruncation,
    /// The clocks are too far apart; theirs, in seconds since 1970.
    BadTime { theirs: u64 },
    /// There is none.
    Unsigned,
    /// It is not that of the key.
    Forged,
}

/// The octets of a header.
const HEADER: usize = 12;

/// A message taken apart before its signature.
struct Split {
    /// Where the signature begins.
    end: usize,
    tsig: TSIG,
    name: Name,
    header: Header,
}

/// Finds the signature, which is the last record of all (RFC 8945 §5.1).
fn split(message: &[u8]) -> Result<Option<Split>, DecodeError> {
    let mut decoder = BinDecoder::new(message);
    let header = Header::read(&mut decoder)?;
    for _ in 0..header.counts.queries {
        Query::read(&mut decoder)?;
    }
    if header.counts.additionals == 0 {
        return Ok(None);
    }
    let counts = [header.counts.answers, header.counts.authorities, header.counts.additionals];
    let before = counts.into_iter().map(usize::from).sum::<usize>() - 1;
    for _ in 0..before {
        Record::<RData>::read(&mut decoder)?;
    }
    let end = decoder.index();
    let last = Record::<RData>::read(&mut decoder)?;
    Ok(match last.data {
        RData::TSIG(tsig) => Some(Split { end, tsig, name: last.name, header }),
        _ => None,
    })
}

/// A word of a key file.
#[derive(Debug, PartialEq, Eq)]
enum Word {
    /// A word, with or without quotes.
    Text(Zeroizing<String>),
    /// `{`, `}` or `;`.
    Mark(char),
}

/// The words of a key file without its comments: `//`, `#` and `/* */`.
fn words(text: &str) -> Result<Vec<Word>, KeyError> {
    let malformed = |reason: &str| KeyError::Malformed { reason: reason.to_owned() };
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let read = if first == '#' || rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").ok_or_else(|| malformed("a comment does not end"))? + 2
        } else if matches!(first, '{' | '}' | ';') {
            found.push(Word::Mark(first));
            1
        } else if first == '"' {
            let end = rest[1..].find(['"', '\n']).filter(|end| rest[1 + end..].starts_with('"'));
            let end = end.ok_or_else(|| malformed("a quoted word does not end"))?;
            found.push(Word::Text(Zeroizing::new(rest[1..=end].to_owned())));
            end + 2
        } else {
            let end = rest.find(|c: char| c.is_whitespace() || "{};\"#".contains(c)).unwrap_or(rest.len());
            found.push(Word::Text(Zeroizing::new(rest[..end].to_owned())));
            end
        };
        rest = rest[read..].trim_start();
    }
    Ok(found)
}

/// The name, algorithm and secret of each `key` clause.
fn clauses(mut words: &[Word]) -> Result<Vec<(String, String, Zeroizing<String>)>, KeyError> {
    let malformed = |reason: &str| KeyError::Malformed { reason: reason.to_owned() };
    let mut keys = Vec::new();
    while !words.is_empty() {
        let [Word::Text(key), Word::Text(name), Word::Mark('{'), rest @ ..] = words else {
            return Err(malformed("it does not begin with key \"NAME\" {"));
        };
        if key.as_str() != "key" {
            return Err(malformed("it does not begin with the word key"));
        }
        words = rest;
        let (mut algorithm, mut secret) = (None, None);
        loop {
            words = match words {
                [Word::Text(word), Word::Text(value), Word::Mark(';'), rest @ ..] => {
                    match word.as_str() {
                        "algorithm" => algorithm = Some(value.to_string()),
                        "secret" => secret = Some(value.clone()),
                        other => return Err(malformed(&format!("{} is no part of a key", shown(other)))),
                    }
                    rest
                }
                [Word::Mark('}'), Word::Mark(';'), rest @ ..] | [Word::Mark('}'), rest @ ..] => {
                    words = rest;
                    break;
                }
                _ => return Err(malformed("a line between { and } is no word with a value and a semicolon")),
            };
        }
        match (algorithm, secret) {
            (Some(algorithm), Some(secret)) => keys.push((name.to_string(), algorithm, secret)),
            (None, _) => return Err(malformed("it has no algorithm")),
            (_, None) => return Err(malformed("it has no secret")),
        }
    }
    Ok(keys)
}

fn shown(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(80).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Coded;

    const SECRET: &str = "c2VjcmV0IG9mIHRoZSB0ZXN0cyBvZiB1Y2ZlZCwgMzI=";

    fn key(text: &str) -> Key {
        Key::read(text).unwrap()
    }

    #[test]
    fn a_key_reads_as_the_tools_of_name_servers_write_it() {
        let bind = format!(
            "// made by tsig-keygen\nkey \"Ucfed.a.test\" {{\n\talgorithm hmac-sha256;\n\tsecret \"{SECRET}\";\n}};\n"
        );
        assert_eq!(key(&bind).name(), "ucfed.a.test");
        let knot = format!("# hmac-sha512:ucfed:{SECRET}\nkey ucfed {{ algorithm HMAC-SHA512; secret {SECRET}; }}");
        assert_eq!((key(&knot).name().as_str(), key(&knot).algorithm), ("ucfed", TsigAlgorithm::HmacSha512));
        assert_eq!(key(&format!("ucfed:{SECRET}\n")).algorithm, TsigAlgorithm::HmacSha256);
        assert_eq!(key(&format!("hmac-sha384:ucfed:{SECRET}")).algorithm, TsigAlgorithm::HmacSha384);
        assert!(!format!("{:?}", key(&bind)).contains("c2Vj"));
    }

    #[test]
    fn what_is_no_key_says_why() {
        let code = |text: &str| Key::read(text).unwrap_err().code();
        for text in [
            "",
            "key",
            "zone a.test { type primary; };",
            "key a { algorithm hmac-sha256; };",
            "key a { secret \"eA==\"; };",
            "key a { algorithm hmac-sha256; secret \"eA==\" };",
            "key a { algorithm hmac-sha256; colour red; };",
            "key a { algorithm \"hmac-sha256",
            "/* no end",
            "-----BEGIN PRIVATE KEY-----",
        ] {
            assert_eq!(code(text), "UCF-TSIG-KEY-MALFORMED", "{text}");
        }
        assert_eq!(code("key a { algorithm hmac-md5; secret \"eA==\"; };"), "UCF-TSIG-KEY-ALGORITHM");
        assert_eq!(code("key a { algorithm hmac-sha256; secret \"x\"; };"), "UCF-TSIG-KEY-SECRET");
        assert_eq!(code("key a { algorithm hmac-sha256; secret \"\"; };"), "UCF-TSIG-KEY-SECRET");
        let two = "key a { algorithm hmac-sha256; secret \"eA==\"; };".repeat(2);
        assert_eq!(code(&two), "UCF-TSIG-KEY-SEVERAL");
        assert_eq!(code(&"x".repeat(TEXT_MOST + 1)), "UCF-TSIG-KEY-MALFORMED");
    }

    /// An answer to a request whose MAC was `mac`, as a server signs it.
    fn answer(key: &Key, mac: &[u8], time: u64, error: Option<TsigError>, other: Vec<u8>) -> Vec<u8> {
        let mut message = Message::query();
        message.metadata.message_type = hickory_resolver::proto::op::MessageType::Response;
        let stub = TSIG::new(key.algorithm.clone(), time, FUDGE, Vec::new(), message.id, error, other);
        let mut signed = u16::try_from(mac.len()).unwrap().to_be_bytes().to_vec();
        signed.extend_from_slice(mac);
        signed.extend(message_tbs(&message, &stub, &key.name).unwrap());
        let mac = hmac::sign(&key.secret, &signed).as_ref().to_vec();
        message.signature = Some(Box::new(make_tsig_record(key.name.clone(), stub.set_mac(mac))));
        message.to_vec().unwrap()
    }

    #[test]
    fn an_answer_is_believed_only_if_it_is_signed_for_this_very_request_at_this_time() {
        let (ours, other) = (key(&format!("ucfed:{SECRET}")), key("ucfed:eA=="));
        let now = 1_795_000_000;
        let judge = |octets: &[u8]| ours.judge(octets, b"mac of the request", now).unwrap();
        let good = answer(&ours, b"mac of the request", now + 5, None, Vec::new());
        assert_eq!(judge(&good), Proof::Proven);
        assert_eq!(judge(&answer(&ours, b"mac of another", now, None, Vec::new())), Proof::Forged);
        assert_eq!(judge(&answer(&other, b"mac of the request", now, None, Vec::new())), Proof::Forged);
        let named = key(&format!("else:{SECRET}"));
        assert_eq!(judge(&answer(&named, b"mac of the request", now, None, Vec::new())), Proof::Forged);
        let late = answer(&ours, b"mac of the request", now + 301, None, Vec::new());
        assert_eq!(judge(&late), Proof::BadTime { theirs: now + 301 });
        let clock = (now + 4000).to_be_bytes()[2..].to_vec();
        let told = answer(&ours, b"mac of the request", now, Some(TsigError::BadTime), clock);
        assert_eq!(judge(&told), Proof::BadTime { theirs: now + 4000 });
        assert_eq!(judge(&Message::query().to_vec().unwrap()), Proof::Unsigned);
        let mut tampered = good;
        tampered[3] ^= 1;
        assert_eq!(judge(&tampered), Proof::Forged);
    }

    #[test]
    fn a_request_carries_its_signature_as_the_last_record() {
        let ours = key(&format!("ucfed:{SECRET}"));
        let signed = ours.sign(Message::query(), 1_795_000_000).unwrap();
        let split = split(&signed.octets).unwrap().unwrap();
        assert_eq!((split.tsig.mac, split.tsig.time, split.tsig.fudge), (signed.mac.clone(), 1_795_000_000, FUDGE));
        assert_eq!(signed.mac.len(), 32);
    }

    proptest::proptest! {
        #[test]
        fn no_text_and_no_answer_makes_it_panic(text in "[\\PC\n]{0,80}", octets: Vec<u8>) {
            let _ = Key::read(&text);
            let _ = key(&format!("ucfed:{SECRET}")).judge(&octets, b"mac", 0);
        }

        #[test]
        fn no_change_of_an_answer_is_believed(at in 0..160_usize, bit in 0..8_u8) {
            let ours = key(&format!("ucfed:{SECRET}"));
            let mut octets = answer(&ours, b"mac", 1_795_000_000, None, Vec::new());
            let at = at % octets.len();
            octets[at] ^= 1 << bit;
            let judged = ours.judge(&octets, b"mac", 1_795_000_000);
            // The id is compared elsewhere; the case of names, class and time to live of the signature mean nothing.
            let meaningless = at < 2 || bit == 5 || (HEADER + 9..HEADER + 15).contains(&at);
            proptest::prop_assert!(!matches!(judged, Ok(Proof::Proven)) || meaningless, "{at} {bit}");
        }
    }
}
