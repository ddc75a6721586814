//! What a diagnosis looks at.

use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    sync::Arc,
    time::Duration,
};

use jiff::Timestamp;

use crate::{
    dns::{Resolver, ResolverAddress},
    model::{Config, Domain, Fault, Name},
};

/// What a diagnosis looks at. Without a server and without a store the configuration is empty, and partners can be judged all
/// the same.
#[derive(Debug)]
pub struct Scene {
    /// The configuration.
    pub config: Arc<Config>,
    /// Who resolves names.
    pub resolver: Arc<dyn Resolver>,
    /// Where that is, if it is not what the system is configured for.
    pub resolver_at: Option<ResolverAddress>,
    /// The authoritative servers to ask instead of those that zones name.
    pub authorities: Vec<ResolverAddress>,
    /// An NTP server to compare the clock with.
    pub time_server: Option<SocketAddr>,
    /// A partner's user to look for, by whom of ours.
    pub contact: Option<String>,
    /// The time.
    pub now: Timestamp,
    /// How long all of it may take.
    pub time: Duration,
    /// The addresses of this host.
    pub addresses: Vec<IpAddr>,
    /// The directory of the store, if there is one on this host.
    pub data_dir: Option<PathBuf>,
    /// What the running server says; none where no server runs.
    pub running: Option<Running>,
}

/// What the running server says of itself.
#[derive(Debug, Clone, Default)]
pub struct Running {
    /// The generation that it runs.
    pub generation: u64,
    /// The interfaces, as they are.
    pub listeners: Vec<Listener>,
    /// The certificates whose files cannot be taken, and why.
    pub watches: Vec<(Name, Fault)>,
    /// The latest handshakes and connections of others that were refused.
    pub refusals: Vec<Refused>,
}

/// An interface of the running server.
#[derive(Debug, Clone)]
pub struct Listener {
    /// Its name.
    pub interface: Name,
    /// The serial number of the certificate that it shows to the next handshake, hexadecimal.
    pub serial: Option<String>,
    /// Why it does not listen: an error, as it stands in a value.
    pub problem: Option<String>,
}

/// A peer whose connection was refused.
#[derive(Debug, Clone)]
pub struct Refused {
    /// Whence it came.
    pub peer: IpAddr,
    /// When.
    pub at: Timestamp,
    /// The domains that its certificate names, if it showed one.
    pub names: Vec<Domain>,
    /// Why.
    pub fault: Fault,
}
