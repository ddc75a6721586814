//! A server elsewhere: its URL, and the files that hold what is shown to it.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{connect::Session, error::CliError, files};
use crate::{
    api::client,
    model::{Fault, token::TokenText},
};

/// Where a server elsewhere is, and which files hold what is shown to it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remote {
    /// `https://HOST:PORT`.
    pub url: String,
    /// A file with the token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token_file: Option<PathBuf>,
    /// A file with the CA of its certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca_file: Option<PathBuf>,
    /// A file with the certificate that is shown to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_certificate: Option<PathBuf>,
    /// A file with the key of that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_key: Option<PathBuf>,
}

/// Reads a URL: https, a host, perhaps a port, and nothing else.
pub fn url(input: &str) -> Result<String, Fault> {
    let malformed = || Fault::from(CliError::Url { input: input.chars().take(200).collect() });
    let parsed: reqwest::Url = input.trim().parse().map_err(|_| malformed())?;
    let bare = parsed.username().is_empty()
        && parsed.password().is_none()
        && parsed.path() == "/"
        && parsed.query().is_none()
        && parsed.fragment().is_none();
    if parsed.scheme() != "https" || !parsed.has_host() || !bare {
        return Err(malformed());
    }
    Ok(parsed.as_str().trim_end_matches('/').to_owned())
}

impl Remote {
    /// The same, with what `over` names in the place of what stood here.
    pub fn under(self, over: Self) -> Self {
        let Self { url: _, token_file, ca_file, client_certificate, client_key } = over;
        Self {
            url: self.url,
            token_file: token_file.or(self.token_file),
            ca_file: ca_file.or(self.ca_file),
            client_certificate: client_certificate.or(self.client_certificate),
            client_key: client_key.or(self.client_key),
        }
    }

    /// The files, by the flags that name them.
    pub fn files(&self) -> impl Iterator<Item = (&'static str, &Path)> {
        let Self { url: _, token_file, ca_file, client_certificate, client_key } = self;
        [
            ("--token-file", token_file),
            ("--ca-file", ca_file),
            ("--client-certificate", client_certificate),
            ("--client-key", client_key),
        ]
        .into_iter()
        .filter_map(|(flag, file)| Some((flag, file.as_deref()?)))
    }

    /// Reads the files.
    pub fn read(&self, session: &Session) -> anyhow::Result<client::Remote> {
        let certificate = match (&self.client_certificate, &self.client_key) {
            (None, None) => None,
            (Some(chain), Some(key)) => {
                files::warn_if_readable(session, key);
                Some((files::octets(chain)?.to_vec(), files::octets(key)?))
            }
            (given, _) => {
                let missing = if given.is_some() { "--client-key FILE" } else { "--client-certificate FILE" };
                return Err(CliError::Missing { flag: missing.to_owned() }.into());
            }
        };
        let token = match &self.token_file {
            None => None,
            Some(file) => {
                files::warn_if_readable(session, file);
                let text = files::text(file)?;
                let token: Result<TokenText, _> = text.trim().parse();
                let length = text.trim().chars().count();
                Some(token.map_err(|_| CliError::TokenFile { file: file.display().to_string(), length })?)
            }
        };
        if token.is_none() && certificate.is_none() {
            return Err(CliError::NoCredentials { url: self.url.clone() }.into());
        }
        let ca = self.ca_file.as_deref().map(files::octets).transpose()?;
        Ok(client::Remote { url: self.url.clone(), ca: ca.map(|ca| ca.to_vec()), certificate, token })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_https_and_a_host_and_nothing_else() {
        assert_eq!(url("https://sip.b.test:8443/").unwrap(), "https://sip.b.test:8443");
        assert_eq!(url("https://[::1]:8443").unwrap(), "https://[::1]:8443");
        for input in [
            "http://sip.b.test",
            "sip.b.test:8443",
            "https://",
            "https://a:b@sip.b.test",
            "https://sip.b.test/v1",
            "https://sip.b.test/?x",
            "",
        ] {
            assert_eq!(url(input).unwrap_err().code, "UCF-CLI-URL", "{input}");
        }
    }
}
