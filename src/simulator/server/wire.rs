//! What bytes travel on: a socket, with TLS or without.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::server::TlsStream;

use super::script::SharedScript;

/// A connection that falls silent for HTTP as soon as a script is laid down for it.
pub(super) struct Wire {
    line: Line,
    script: SharedScript,
}

enum Line {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
}

impl Wire {
    /// Without TLS.
    pub(super) fn plain(stream: TcpStream) -> Self {
        Self::new(Line::Plain(stream))
    }

    /// With TLS.
    pub(super) fn tls(stream: TlsStream<TcpStream>) -> Self {
        Self::new(Line::Tls(Box::new(stream)))
    }

    fn new(line: Line) -> Self {
        Self {
            line,
            script: SharedScript::default(),
        }
    }

    /// Where a script is laid down for it.
    pub(super) fn script(&self) -> SharedScript {
        self.script.clone()
    }

    /// Makes the drop of this connection a reset.
    ///
    /// # Errors
    /// The system does not do that.
    pub(super) fn reset_when_dropped(&self) -> io::Result<()> {
        match &self.line {
            Line::Plain(stream) => stream.set_zero_linger(),
            Line::Tls(stream) => stream.get_ref().0.set_zero_linger(),
        }
    }

    /// What HTTP writes while a script waits is not meant for the client.
    fn is_silent(&self) -> bool {
        self.script.is_laid_down()
    }

    fn writer(self: Pin<&mut Self>) -> Pin<&mut (dyn AsyncWrite + Send + Unpin)> {
        match &mut self.get_mut().line {
            Line::Plain(stream) => Pin::new(stream),
            Line::Tls(stream) => Pin::new(stream.as_mut()),
        }
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        match &mut self.get_mut().line {
            Line::Plain(stream) => Pin::new(stream).poll_read(context, buffer),
            Line::Tls(stream) => Pin::new(stream.as_mut()).poll_read(context, buffer),
        }
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        if self.is_silent() {
            return Poll::Ready(Ok(bytes.len()));
        }
        self.writer().poll_write(context, bytes)
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.writer().poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.is_silent() {
            return Poll::Ready(Ok(()));
        }
        self.writer().poll_shutdown(context)
    }
}
