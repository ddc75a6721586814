//! Digest authentication (RFC 7616, RFC 8760, RFC 3261 §22): `qop=auth` with SHA-256 and MD5.

use std::borrow::Cow;

use aws_lc_rs::{constant_time, digest};
use md5::Digest as _;

use super::{lex, request::quote};

/// The hash of a challenge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// SHA-256 (RFC 8760), preferred.
    Sha256,
    /// MD5, for clients that know no better.
    Md5,
}

impl Algorithm {
    /// The token in challenges and credentials.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sha256 => "SHA-256",
            Self::Md5 => "MD5",
        }
    }

    /// The algorithm of this token in any case; session variants are not spoken.
    pub fn of(token: &[u8]) -> Option<Self> {
        [Self::Sha256, Self::Md5].into_iter().find(|known| known.as_str().as_bytes().eq_ignore_ascii_case(token))
    }

    /// The hash of `parts` with colons between them, as lower-case hexadecimal digits.
    fn hash(self, parts: &[&[u8]]) -> String {
        let mut hex = String::with_capacity(64);
        let mut write = |bytes: &[u8]| {
            let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
            hex.extend(digits.map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)])));
        };
        match self {
            Self::Sha256 => {
                let mut context = digest::Context::new(&digest::SHA256);
                each(parts, |part| context.update(part));
                write(context.finish().as_ref());
            }
            Self::Md5 => {
                let mut context = md5::Md5::new();
                each(parts, |part| context.update(part));
                write(&context.finalize());
            }
        }
        hex
    }
}

fn each(parts: &[&[u8]], mut update: impl FnMut(&[u8])) {
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            update(b":");
        }
        update(part);
    }
}

/// HA1: what is stored in place of a password (RFC 7616 §3.4.2), as lower-case hexadecimal digits.
pub fn ha1(algorithm: Algorithm, user: &str, realm: &str, password: &str) -> String {
    algorithm.hash(&[user.as_bytes(), realm.as_bytes(), password.as_bytes()])
}

/// The value of a WWW-Authenticate or Proxy-Authenticate header. Send one for each algorithm, the best first
/// (RFC 8760 §2.4).
pub fn challenge(algorithm: Algorithm, realm: &str, nonce: &str, stale: bool) -> String {
    let stale = if stale { ", stale=true" } else { "" };
    // Clients from before RFC 8760 take all challenges for one and search it for `algorithm=` (sipp does). Blanks, which
    // RFC 3261 §25.1 allows around EQUAL, hide this one from them: what they find is that of the next, MD5.
    let equal = if algorithm == Algorithm::Md5 { "=" } else { " = " };
    format!(
        "Digest realm={}, nonce={}, qop=\"auth\", algorithm{equal}{}{stale}",
        quote(realm),
        quote(nonce),
        algorithm.as_str()
    )
}

/// The parameters of an `auth-scheme` header that mean something here, in any order.
struct Fields<'a>([Option<&'a [u8]>; NAMES.len()]);

const NAMES: [&str; 11] =
    ["username", "realm", "nonce", "uri", "response", "algorithm", "cnonce", "qop", "nc", "stale", "opaque"];

impl<'a> Fields<'a> {
    /// The parameters if the scheme is Digest and all of them are sound. A field twice, one for each of two readers, is
    /// unsound.
    fn of(value: &'a [u8]) -> Option<Self> {
        let value = lex::trim(value);
        let end = value.iter().position(|&b| lex::is_lws(b))?;
        let (scheme, rest) = value.split_at(end);
        if !scheme.eq_ignore_ascii_case(b"Digest") {
            return None;
        }
        let mut fields = Self([None; NAMES.len()]);
        for element in lex::elements(rest) {
            let (name, value) = split(element)?;
            let known = NAMES.iter().position(|known| known.as_bytes().eq_ignore_ascii_case(name));
            if let Some(field) = known.and_then(|at| fields.0.get_mut(at))
                && field.replace(value).is_some()
            {
                return None;
            }
        }
        Some(fields)
    }

    fn raw(&self, name: &str) -> Option<&'a [u8]> {
        self.0[NAMES.iter().position(|known| *known == name)?]
    }

    fn text(&self, name: &str) -> Option<Cow<'a, [u8]>> {
        self.raw(name).map(lex::unquote)
    }
}

fn split(element: &[u8]) -> Option<(&[u8], &[u8])> {
    let equal = memchr::memchr(b'=', element)?;
    let (name, value) = (lex::trim(&element[..equal]), lex::trim(&element[equal + 1..]));
    let sound = match value.first()? {
        b'"' => lex::quoted_end(value) == Some(value.len()),
        _ => value.iter().all(|&b| b > b' ' && b != b'"' && b != 0x7f),
    };
    (lex::is_token(name) && sound).then_some((name, value))
}

/// The credentials in an Authorization or Proxy-Authorization header. Nothing of them is proved before
/// [`verify`](Self::verify).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials<'a> {
    /// The user name.
    pub username: Cow<'a, [u8]>,
    /// The realm.
    pub realm: Cow<'a, [u8]>,
    /// The nonce.
    pub nonce: Cow<'a, [u8]>,
    /// The digest URI. It need not equal the Request-URI (RFC 3261 §22.4 item 5: proxies rewrite that).
    pub uri: Cow<'a, [u8]>,
    /// The algorithm.
    pub algorithm: Algorithm,
    /// The nonce count.
    pub nc: u32,
    response: Cow<'a, [u8]>,
    cnonce: Cow<'a, [u8]>,
    nc_text: &'a [u8],
}

impl<'a> Credentials<'a> {
    /// Parses a header value. None if it is not Digest, malformed, of an algorithm not spoken here, or without `qop=auth`:
    /// the old form of RFC 2069 has no nonce count and could be replayed.
    pub fn parse(value: &'a [u8]) -> Option<Self> {
        let fields = Fields::of(value)?;
        if !fields.text("qop")?.eq_ignore_ascii_case(b"auth") {
            return None;
        }
        let algorithm = match fields.text("algorithm") {
            Some(token) => Algorithm::of(&token)?,
            None => Algorithm::Md5,
        };
        let nc_text = fields.raw("nc")?;
        let nc = std::str::from_utf8(nc_text).ok().filter(|nc| nc.len() == 8 && !nc.starts_with('+'))?;
        Some(Self {
            username: fields.text("username")?,
            realm: fields.text("realm")?,
            nonce: fields.text("nonce")?,
            uri: fields.text("uri")?,
            algorithm,
            nc: u32::from_str_radix(nc, 16).ok()?,
            response: fields.text("response")?,
            cnonce: fields.text("cnonce")?,
            nc_text,
        })
    }

    /// Whether the response proves knowledge of `ha1` for this method. Takes the same time wherever it differs.
    /// The caller still has to check the realm, the nonce and its count, and whether the URI names what was asked for.
    pub fn verify(&self, ha1: &str, method: &[u8]) -> bool {
        let expected = response(self.algorithm, ha1, method, &self.uri, &self.nonce, self.nc_text, &self.cnonce);
        let given = self.response.to_ascii_lowercase();
        constant_time::verify_slices_are_equal(expected.as_bytes(), &given).is_ok()
    }
}

fn response(
    algorithm: Algorithm,
    ha1: &str,
    method: &[u8],
    uri: &[u8],
    nonce: &[u8],
    nc: &[u8],
    cnonce: &[u8],
) -> String {
    let ha2 = algorithm.hash(&[method, uri]);
    algorithm.hash(&[ha1.as_bytes(), nonce, nc, cnonce, b"auth", ha2.as_bytes()])
}

/// A challenge as a client reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// The realm.
    pub realm: String,
    /// The nonce.
    pub nonce: String,
    /// The algorithm.
    pub algorithm: Algorithm,
    /// Whether only the nonce was too old.
    pub stale: bool,
    opaque: Option<String>,
}

impl Challenge {
    /// Parses a WWW-Authenticate or Proxy-Authenticate value. None if it is not Digest, malformed, or asks for what is not
    /// spoken here.
    pub fn parse(value: &[u8]) -> Option<Self> {
        let fields = Fields::of(value)?;
        let text = |name: &str| fields.text(name).and_then(|text| String::from_utf8(text.into_owned()).ok());
        let qop = fields.text("qop")?;
        if !lex::elements(&qop).any(|qop| qop.eq_ignore_ascii_case(b"auth")) {
            return None;
        }
        let algorithm = match fields.text("algorithm") {
            Some(token) => Algorithm::of(&token)?,
            None => Algorithm::Md5,
        };
        Some(Self {
            realm: text("realm")?,
            nonce: text("nonce")?,
            algorithm,
            stale: fields.text("stale").is_some_and(|stale| stale.eq_ignore_ascii_case(b"true")),
            opaque: text("opaque"),
        })
    }

    /// The Authorization or Proxy-Authorization value that answers it. `nc` counts the uses of the nonce from 1 on;
    /// `cnonce` is the client's own random text.
    pub fn answer(&self, user: &str, password: &str, method: &str, uri: &str, nc: u32, cnonce: &str) -> String {
        let ha1 = ha1(self.algorithm, user, &self.realm, password);
        let nc = format!("{nc:08x}");
        let response = response(
            self.algorithm,
            &ha1,
            method.as_bytes(),
            uri.as_bytes(),
            self.nonce.as_bytes(),
            nc.as_bytes(),
            cnonce.as_bytes(),
        );
        let mut value = format!(
            "Digest username={}, realm={}, nonce={}, uri={}, response=\"{response}\", algorithm={}, cnonce={}, qop=auth, nc={nc}",
            quote(user),
            quote(&self.realm),
            quote(&self.nonce),
            quote(uri),
            self.algorithm.as_str(),
            quote(cnonce),
        );
        if let Some(opaque) = &self.opaque {
            value.push_str(", opaque=");
            value.push_str(&quote(opaque));
        }
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONCE: &str = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
    const CNONCE: &str = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

    fn challenge_of_the_rfc(algorithm: &str) -> Challenge {
        let text = format!(
            "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm={algorithm}, nonce=\"{NONCE}\", \
             opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\""
        );
        Challenge::parse(text.as_bytes()).unwrap()
    }

    #[test]
    fn a_client_that_knows_one_challenge_alone_finds_md5_and_a_newer_one_finds_sha_256_first() {
        let both = [Algorithm::Sha256, Algorithm::Md5].map(|algorithm| challenge(algorithm, "a.test", NONCE, false));
        let first = Challenge::parse(both[0].as_bytes()).unwrap();
        assert!(first.answer("u", "p", "REGISTER", "sip:a.test", 1, CNONCE).contains("algorithm=SHA-256"));
        let joined = both.join(", ");
        let (_, naive) = joined.split_once("algorithm=").unwrap();
        assert!(naive.starts_with("MD5"));
    }

    #[test]
    fn the_examples_of_rfc_7616_come_out() {
        for (algorithm, expected) in [
            ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
            ("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"),
        ] {
            let answer =
                challenge_of_the_rfc(algorithm).answer("Mufasa", "Circle of Life", "GET", "/dir/index.html", 1, CNONCE);
            assert!(answer.contains(&format!("response=\"{expected}\"")), "{answer}");
            assert!(answer.ends_with("opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\""));
            let credentials = Credentials::parse(answer.as_bytes()).unwrap();
            let ha1 = ha1(credentials.algorithm, "Mufasa", "http-auth@example.org", "Circle of Life");
            assert!(credentials.verify(&ha1, b"GET"));
            assert!(!credentials.verify(&ha1, b"PUT"));
            assert!(!credentials.verify("", b"GET"));
            assert_eq!((credentials.nc, &*credentials.nonce), (1, NONCE.as_bytes()));
        }
    }

    #[test]
    fn a_challenge_of_ours_is_read_back() {
        let text = challenge(Algorithm::Sha256, "a \"b\".test", "n", true);
        let read = Challenge::parse(text.as_bytes()).unwrap();
        assert_eq!((read.realm.as_str(), read.nonce.as_str()), ("a \"b\".test", "n"));
        assert!(read.stale && read.algorithm == Algorithm::Sha256);
        assert!(!Challenge::parse(challenge(Algorithm::Md5, "a", "n", false).as_bytes()).unwrap().stale);
    }

    #[test]
    fn names_with_commas_and_quotes_are_one_value() {
        let answer = challenge_of_the_rfc("MD5").answer("a,\"b\\=c", "p", "REGISTER", "sip:a", 17, "x");
        let credentials = Credentials::parse(answer.as_bytes()).unwrap();
        assert_eq!((&*credentials.username, credentials.nc), (&b"a,\"b\\=c"[..], 17));
    }

    #[test]
    fn what_is_no_credential_is_refused() {
        let good = challenge_of_the_rfc("MD5").answer("u", "p", "REGISTER", "sip:a", 1, "x");
        assert!(Credentials::parse(good.as_bytes()).is_some());
        for (from, to) in [
            ("Digest ", "Basic "),
            ("Digest ", "Digest"),
            ("algorithm=MD5", "algorithm=MD5-sess"),
            ("qop=auth", "qop=auth-int"),
            (", qop=auth", ""),
            ("nc=00000001", "nc=1"),
            ("nc=00000001", "nc=+0000001"),
            ("nc=00000001", "nc=\"00000001"),
            ("username=\"u\", ", ""),
            ("username=\"u\"", "username=\"u\", username=\"v\""),
            ("username=\"u\"", "username=\"u"),
            ("username=\"u\",", "username=\"u\",,"),
        ] {
            assert!(good.contains(from), "{from}");
            assert!(Credentials::parse(good.replacen(from, to, 1).as_bytes()).is_none(), "{to}");
        }
        assert!(
            Credentials::parse(b"").is_none() && Credentials::parse(b"NoOneKnowsThisScheme opaque-data=here").is_none()
        );
    }
}
