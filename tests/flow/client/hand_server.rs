//! A server that answers one request with bytes written by hand.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread::JoinHandle;
use std::time::Duration;

/// A server for one connection.
pub(crate) struct HandServer {
    address: SocketAddr,
    thread: JoinHandle<()>,
}

impl HandServer {
    /// Reads one request and lets `answer` write to the connection, which is closed afterwards.
    pub(crate) fn answering(answer: impl FnOnce(&mut TcpStream) + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let thread = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            stream
                .set_read_timeout(Some(Duration::from_secs(20)))
                .unwrap();
            read_request(&mut stream);
            answer(&mut stream);
        });
        Self { address, thread }
    }

    /// Answers with these bytes.
    pub(crate) fn saying(bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = bytes.into();
        Self::answering(move |stream| stream.write_all(&bytes).unwrap())
    }

    /// Answers with this status line, these headers and this body, at its full length.
    pub(crate) fn replying(status: &str, headers: &str, body: &str) -> Self {
        let length = body.len();
        Self::saying(format!(
            "HTTP/1.1 {status}\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        ))
    }

    /// The gateway address to call.
    pub(crate) fn gateway(&self) -> String {
        format!("http://{}/gateway.do", self.address)
    }

    /// Waits until the connection was served, and lets the client hang up meanwhile.
    pub(crate) async fn served(self) {
        let join = move || self.thread.join().unwrap();
        tokio::task::spawn_blocking(join).await.unwrap();
    }
}

/// Reads head and body, so that closing the connection does not reset it.
fn read_request(stream: &mut TcpStream) {
    let mut request = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let count = stream.read(&mut buffer).unwrap();
        assert!(count > 0, "the client has hung up");
        request.extend_from_slice(&buffer[..count]);
        let text = String::from_utf8_lossy(&request).to_lowercase();
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "));
        if body.len() >= length.map_or(0, |length| length.parse().unwrap()) {
            return;
        }
    }
}
