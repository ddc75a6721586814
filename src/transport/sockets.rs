//! Listening sockets. They are bound before the change that names them is acknowledged, so that an address or a port
//! that cannot be had refuses the change.

use std::{
    collections::HashMap,
    io,
    net::{IpAddr, SocketAddr, TcpListener, UdpSocket},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use socket2::{Domain, Protocol, Socket, Type};

use crate::model::{BindAddress, Interface, Name};

crate::coded! {
    /// Why an interface cannot listen.
    pub enum SocketError {
        /// The address is none of the host's.
        AddressForeign { interface: Name, ip: IpAddr, own: String } => "UCF-INTERFACE-ADDRESS-FOREIGN", Invalid;
        /// Another program, or another server of ours, has the port.
        PortInUse { interface: Name, address: String, port: u16 } => "UCF-INTERFACE-PORT-IN-USE", Conflict;
        /// The port is below 1024 and the process lacks the right.
        PortPrivileged { interface: Name, address: String, port: u16 } => "UCF-INTERFACE-PORT-PRIVILEGED", Forbidden;
        /// Anything else the system says.
        Bind { interface: Name, address: String, reason: String } => "UCF-INTERFACE-BIND", Failed;
    }
}

/// A socket that is bound and, for streams, listening.
#[derive(Debug)]
pub enum Bound {
    /// For tcp, tls and mtls.
    Stream(TcpListener),
    /// For udp.
    Datagram(UdpSocket),
}

type Place = (SocketAddr, bool);

/// The sockets reserved for changes under way. Cloning it shares it.
#[derive(Debug, Clone, Default)]
pub struct Sockets {
    reserved: Arc<Mutex<HashMap<Place, Bound>>>,
}

/// Keeps sockets reserved until dropped. What the daemon took meanwhile is the daemon's.
#[derive(Debug)]
pub struct Reservation {
    sockets: Sockets,
    places: Vec<Place>,
}

impl Drop for Reservation {
    fn drop(&mut self) {
        let mut reserved = self.sockets.table();
        for place in &self.places {
            reserved.remove(place);
        }
    }
}

impl Sockets {
    fn table(&self) -> MutexGuard<'_, HashMap<Place, Bound>> {
        self.reserved.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Binds the sockets of `interfaces` ahead of the change that names them.
    pub fn reserve<'a>(&self, interfaces: impl IntoIterator<Item = &'a Interface>) -> Result<Reservation, SocketError> {
        let mut reservation = Reservation { sockets: self.clone(), places: Vec::new() };
        for interface in interfaces {
            let place = place(interface);
            let bound = bind(interface)?;
            self.table().insert(place, bound);
            reservation.places.push(place);
        }
        Ok(reservation)
    }

    /// The socket of `interface`: the reserved one, or one bound now.
    pub fn take(&self, interface: &Interface) -> Result<Bound, SocketError> {
        let reserved = self.table().remove(&place(interface));
        reserved.map_or_else(|| bind(interface), Ok)
    }
}

fn place(interface: &Interface) -> Place {
    (interface.ip.socket(interface.port), interface.protocol.is_stream())
}

/// The addresses of this host, sorted.
pub fn host_addresses() -> Vec<IpAddr> {
    let mut addresses: Vec<_> =
        if_addrs::get_if_addrs().unwrap_or_default().into_iter().map(|interface| interface.ip()).collect();
    addresses.sort_unstable();
    addresses.dedup();
    addresses
}

fn bind(interface: &Interface) -> Result<Bound, SocketError> {
    let address = interface.ip.socket(interface.port);
    let refuse = |error: io::Error| {
        let (name, shown) = (interface.name.clone(), interface.address());
        match error.kind() {
            io::ErrorKind::AddrInUse => {
                SocketError::PortInUse { interface: name, address: shown, port: interface.port }
            }
            io::ErrorKind::AddrNotAvailable => {
                let own = host_addresses().iter().map(IpAddr::to_string).collect::<Vec<_>>().join(", ");
                SocketError::AddressForeign { interface: name, ip: address.ip(), own }
            }
            io::ErrorKind::PermissionDenied => {
                SocketError::PortPrivileged { interface: name, address: shown, port: interface.port }
            }
            _ => SocketError::Bind { interface: name, address: shown, reason: error.to_string() },
        }
    };
    let bound = || -> io::Result<Bound> {
        match bind_socket(interface, address) {
            // A host without IPv6 still has `any`.
            Err(error)
                if interface.ip == BindAddress::Any
                    && matches!(error.raw_os_error(), Some(97 /* EAFNOSUPPORT */ | 99 /* EADDRNOTAVAIL */)) =>
            {
                bind_socket(interface, SocketAddr::new(IpAddr::from([0, 0, 0, 0]), interface.port))
            }
            other => other,
        }
    };
    bound().map_err(refuse)
}

/// Connections that may wait to be accepted.
const BACKLOG: i32 = 1024;

fn bind_socket(interface: &Interface, address: SocketAddr) -> io::Result<Bound> {
    let stream = interface.protocol.is_stream();
    let (kind, protocol) = if stream { (Type::STREAM, Protocol::TCP) } else { (Type::DGRAM, Protocol::UDP) };
    let socket = Socket::new(Domain::for_address(address), kind, Some(protocol))?;
    if address.is_ipv6() {
        socket.set_only_v6(interface.ip != BindAddress::Any)?;
    }
    socket.set_nonblocking(true)?;
    if stream {
        // A restart must not wait for old connections in TIME_WAIT.
        socket.set_reuse_address(true)?;
        socket.bind(&address.into())?;
        socket.listen(BACKLOG)?;
        Ok(Bound::Stream(socket.into()))
    } else {
        // A burst of datagrams must not be lost while one is being handled.
        let _ = socket.set_recv_buffer_size(4 * 1024 * 1024);
        socket.bind(&address.into())?;
        Ok(Bound::Datagram(socket.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PeerEku, Protocol};

    fn interface(ip: &str, port: u16, protocol: Protocol) -> Interface {
        Interface {
            name: "test".parse().unwrap(),
            ip: ip.parse().unwrap(),
            port,
            protocol,
            certificate: None,
            advertise: None,
            peer_eku: PeerEku::Sip,
            digest: Default::default(),
        }
    }

    #[test]
    fn a_port_in_use_and_an_address_of_another_host_are_refused() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port();
        let sockets = Sockets::default();
        let in_use = sockets.reserve([&interface("127.0.0.1", port, Protocol::Tcp)]).unwrap_err();
        assert!(matches!(in_use, SocketError::PortInUse { .. }));
        let foreign = sockets.reserve([&interface("192.0.2.1", 5061, Protocol::Tcp)]).unwrap_err();
        assert!(matches!(foreign, SocketError::AddressForeign { .. }));
    }

    #[test]
    fn a_dropped_reservation_frees_the_port_and_a_taken_socket_survives_it() {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let sockets = Sockets::default();
        let interface = interface("127.0.0.1", port, Protocol::Tcp);
        drop(sockets.reserve([&interface]).unwrap());
        let reservation = sockets.reserve([&interface]).unwrap();
        let taken = sockets.take(&interface).unwrap();
        drop(reservation);
        assert!(matches!(sockets.take(&interface), Err(SocketError::PortInUse { .. })));
        drop(taken);
    }
}
