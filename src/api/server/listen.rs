//! The admin socket.

use std::{
    fs,
    io::ErrorKind,
    os::unix::fs::{FileTypeExt, PermissionsExt, chown},
    path::{Path, PathBuf},
    time::Instant,
};

use axum::{
    Router,
    extract::{Request, State, connect_info::ConnectInfo},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    serve::IncomingStream,
};
use tokio::net::{UnixListener, UnixStream};

use super::{
    Context,
    access::{Access, AccessError},
    failures::Source,
    router,
};
use crate::{api::Problem, model::Name, store::Author};

crate::coded! {
    /// Why the admin socket or the admin listener cannot be opened.
    pub enum ListenError {
        /// Another server answers on it.
        Taken { socket: String } => "UCF-SOCKET-TAKEN", Conflict;
        /// Something else stands at its path.
        NoSocket { socket: String } => "UCF-SOCKET-NOT-A-SOCKET", Conflict;
        /// The path is longer than a Unix socket's can be.
        TooLong { socket: String, most: usize } => "UCF-SOCKET-PATH-TOO-LONG", Invalid;
        /// The group set for it does not exist.
        Group { group: String } => "UCF-SOCKET-GROUP", Invalid;
        /// Anything else the system says.
        Bind { socket: String, reason: String } => "UCF-SOCKET-BIND", Failed;
        /// The address of the admin listener cannot be had.
        AdminBind { address: String, reason: String } => "UCF-ADMIN-LISTEN-BIND", Failed;
        /// There is no certificate to show there.
        AdminCertificate { certificate: Name, known: String } => "UCF-ADMIN-LISTEN-CERTIFICATE", NotFound;
        /// There is no CA that could verify clients.
        AdminClientCa { anchor: Name } => "UCF-ADMIN-LISTEN-CLIENT-CA", NotFound;
    }
}

#[derive(Debug, Clone, Copy)]
struct Caller(Option<(u32, u32)>);

impl axum::extract::connect_info::Connected<IncomingStream<'_, UnixListener>> for Caller {
    fn connect_info(stream: IncomingStream<'_, UnixListener>) -> Self {
        let io: &UnixStream = stream.io();
        Self(io.peer_cred().ok().map(|peer| (peer.uid(), peer.gid())))
    }
}

/// The longest path that fits into `sockaddr_un` on Linux, without its terminating zero.
const PATH_MOST: usize = 107;

/// Removes its file when dropped.
#[derive(Debug)]
struct SocketFile(PathBuf);

impl Drop for SocketFile {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// Opens the admin socket at `path` (mode 0660 and of the configured group; 0666 where there are several) and serves the API on
/// it until `stop` resolves. The socket is open when this returns; the file goes when serving ends.
pub fn serve(
    path: &Path,
    access: Access,
    context: Context,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<impl Future<Output = ()> + Send + 'static, ListenError> {
    let socket = path.display().to_string();
    if path.as_os_str().len() > PATH_MOST {
        return Err(ListenError::TooLong { socket, most: PATH_MOST });
    }
    let refuse = |error: std::io::Error| ListenError::Bind { socket: socket.clone(), reason: error.to_string() };
    if let Some(parent) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        fs::create_dir_all(parent).map_err(refuse)?;
    }
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(refuse(error)),
        Ok(found) if !found.file_type().is_socket() => return Err(ListenError::NoSocket { socket }),
        // A socket on which nobody listens was left behind by a server that was killed.
        Ok(_) => match std::os::unix::net::UnixStream::connect(path) {
            Ok(_) => return Err(ListenError::Taken { socket }),
            Err(_) => fs::remove_file(path).map_err(refuse)?,
        },
    }
    let listener = UnixListener::bind(path).map_err(refuse)?;
    let file = SocketFile(path.to_owned());
    // A socket has one group. With several, its mode lets everybody knock; who may come in is judged by the uid either way.
    let mode = if access.groups().count() > 1 { 0o666 } else { 0o660 };
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).map_err(refuse)?;
    if let Some(name) = access.groups().next() {
        let group = nix::unistd::Group::from_name(name)
            .ok()
            .flatten()
            .ok_or_else(|| ListenError::Group { group: name.to_owned() })?;
        chown(path, None, Some(group.gid.as_raw())).map_err(refuse)?;
    }
    let app = guarded(access, context);
    Ok(async move {
        let _file = file;
        let service = app.into_make_service_with_connect_info::<Caller>();
        let _ = axum::serve(listener, service).with_graceful_shutdown(stop).await;
    })
}

fn guarded(access: Access, context: Context) -> Router {
    let state = (access, context.clone());
    router(context).layer(middleware::from_fn_with_state(state, guard))
}

async fn guard(
    State((access, context)): State<(Access, Context)>,
    ConnectInfo(Caller(caller)): ConnectInfo<Caller>,
    mut request: Request,
    next: Next,
) -> Response {
    match caller.ok_or(AccessError::Unknown).and_then(|(uid, gid)| access.admit(uid, gid)) {
        Ok(peer) => {
            request.extensions_mut().insert(peer);
            next.run(request).await
        }
        Err(error) => {
            let uid = caller.map(|(uid, _)| uid);
            if context.admin.failures.note(Source::User(uid), Instant::now()).is_some() {
                let name = uid.map_or_else(|| "unknown".to_owned(), |uid| format!("uid {uid}"));
                context.refused(&Author { name, origin: "socket".to_owned() }, error.clone().into()).await;
            }
            Problem::from(error).into_response()
        }
    }
}
