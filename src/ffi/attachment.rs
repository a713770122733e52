//! A file as a message takes it.

use std::ffi::{CString, c_char};
use std::mem::size_of;
use std::path::Path;

use super::argument::{clear, input, optional_text, output, text};
use super::guard::{Outcome, explicit, quiet};
use super::handle::{self, Handle, kind};
use super::live::Kind;
use super::params::{DocumentSourceParams, ImageSourceParams};
use super::status::factory_status;
use crate::engine::{Attachment, AttachmentKind, Error};

/// A file that was read to be attached to a message.
pub struct ReadAttachment {
    source: Source,
    /// What the source points to.
    _texts: [CString; 2],
}

enum Source {
    Image(ImageSourceParams),
    File(DocumentSourceParams),
}

impl Handle for ReadAttachment {
    const KIND: Kind = kind(10, "factory_attachment");
}

impl ReadAttachment {
    fn new(attachment: Attachment) -> Outcome<ReadAttachment> {
        let terminated = |text: String| {
            CString::new(text).map_err(|_| Error::invalid_argument("path", "holds a NUL"))
        };
        let texts = [terminated(attachment.name)?, terminated(attachment.data)?];
        let data = texts[1].as_ptr();
        let name = if texts[0].is_empty() {
            std::ptr::null()
        } else {
            texts[0].as_ptr()
        };
        let file = |kind: &'static std::ffi::CStr, media_type: &'static std::ffi::CStr| {
            Source::File(DocumentSourceParams {
                size: size_of::<DocumentSourceParams>(),
                kind: kind.as_ptr(),
                media_type: media_type.as_ptr(),
                data,
                parsed_data: std::ptr::null(),
                name,
                path: std::ptr::null(),
                mime: std::ptr::null(),
            })
        };
        let source = match attachment.kind {
            AttachmentKind::Image(media_type) => Source::Image(ImageSourceParams {
                size: size_of::<ImageSourceParams>(),
                data,
                media_type: media_type.as_ptr(),
            }),
            AttachmentKind::Pdf => file(c"base64", c"application/pdf"),
            AttachmentKind::Text => file(c"text", c"text/plain"),
        };
        Ok(ReadAttachment {
            source,
            _texts: texts,
        })
    }
}

/// Reads a file to be attached to a message. Its kind is told by its bytes: a picture (JPEG, PNG, GIF, WebP), a PDF file or a
/// text in UTF-8; a picture or text of at most 5 MiB, a PDF of at most 3 MiB. Anything else is refused before it is sent.
///
/// @param path The file, in UTF-8; not NULL; copied.
/// @param out_attachment Receives the attachment, to release with `factory_attachment_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT` with a message that says why it cannot be attached.
/// @par Threads
/// An attachment is read-only: any number of threads may read it at once.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_attachment_read(
    path: *const c_char,
    out_attachment: *mut *mut ReadAttachment,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: outputs are NULL or valid for writes, the path NULL or valid, as the header asks.
    unsafe {
        clear(out_attachment, std::ptr::null_mut());
        explicit(out_error, || {
            let path = text(path, "path")?;
            let out_attachment = output(out_attachment, "out_attachment")?;
            let attachment = Attachment::read(Path::new(path))?;
            *out_attachment = handle::give(ReadAttachment::new(attachment)?);
            Ok(())
        })
    }
}

/// Makes an attachment of bytes that are in memory: what `factory_attachment_read` makes of a file.
///
/// @param bytes What is attached; not NULL; copied.
/// @param len How many bytes.
/// @param name The file's name, in UTF-8; copied. NULL or empty: none is sent.
/// @param out_attachment Receives the attachment, to release with `factory_attachment_free`; NULL on failure.
/// @param out_error Receives the error of a failure, to release with `factory_error_free`; NULL on success. May be NULL.
/// @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT` with a message that says why it cannot be attached.
/// @par Threads
/// An attachment is read-only: any number of threads may read it at once.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_attachment_new(
    bytes: *const u8,
    len: usize,
    name: *const c_char,
    out_attachment: *mut *mut ReadAttachment,
    out_error: *mut *mut Error,
) -> factory_status {
    // SAFETY: outputs are NULL or valid for writes, the name NULL or valid, so many bytes readable, as the header asks.
    unsafe {
        clear(out_attachment, std::ptr::null_mut());
        explicit(out_error, || {
            let first = input(bytes, "bytes")?;
            let name = optional_text(name, "name")?.unwrap_or_default();
            let out_attachment = output(out_attachment, "out_attachment")?;
            let bytes = std::slice::from_raw_parts(first, len).to_vec();
            *out_attachment = handle::give(ReadAttachment::new(Attachment::of(
                "bytes",
                bytes,
                name.to_owned(),
            )?)?);
            Ok(())
        })
    }
}

/// Gives an attachment as an element of `factory_post_message_params.images`.
///
/// @param attachment The attachment, or NULL.
/// @return The picture, owned by the attachment and valid until it is freed; copy the structure into your array. NULL when it
///   is no picture.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_attachment_image(
    attachment: *const ReadAttachment,
) -> *const ImageSourceParams {
    quiet(std::ptr::null(), || {
        // SAFETY: NULL or live, as the header asks.
        match unsafe { handle::look(attachment) }.map(|attachment| &attachment.source) {
            Some(Source::Image(image)) => image,
            _ => std::ptr::null(),
        }
    })
}

/// Gives an attachment as an element of `factory_post_message_params.files`.
///
/// @param attachment The attachment, or NULL.
/// @return The file, owned by the attachment and valid until it is freed; copy the structure into your array. NULL when it is
///   a picture.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_attachment_file(
    attachment: *const ReadAttachment,
) -> *const DocumentSourceParams {
    quiet(std::ptr::null(), || {
        // SAFETY: as above.
        match unsafe { handle::look(attachment) }.map(|attachment| &attachment.source) {
            Some(Source::File(file)) => file,
            _ => std::ptr::null(),
        }
    })
}

/// Releases an attachment.
///
/// @param attachment An attachment, or NULL, which does nothing.
/// @since 0.2.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_attachment_free(attachment: *mut ReadAttachment) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(attachment) });
}
