//! A stream of our own: batches that are ready, or that are made when they are asked for.

use crate::arrow::{Array, RawArray, RawSchema, RawStream, Schema, Stream};
use std::ffi::{CString, c_char, c_int};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Where batches come from.
pub struct Source {
    /// Makes the schema, each time it is asked for.
    pub schema: Box<dyn Fn() -> Schema + Send>,
    /// Makes the next batch.
    pub next: Box<dyn FnMut() -> Result<Option<Array>, String> + Send>,
}

struct Exported {
    source: Source,
    error: CString,
}

/// The code of an input or output error.
const EIO: c_int = 5;

/// # Safety
/// The stream was made by [`stream`] and not yet released.
unsafe fn exported<'a>(stream: *mut RawStream) -> &'a mut Exported {
    // SAFETY: as the caller says.
    unsafe { &mut *(*stream).private_data.cast::<Exported>() }
}

unsafe extern "C" fn get_schema(stream: *mut RawStream, into: *mut RawSchema) -> c_int {
    // SAFETY: as the interface has it; what `into` leads to is there to be filled in.
    unsafe { into.write((exported(stream).source.schema)().given()) };
    0
}

unsafe extern "C" fn get_next(stream: *mut RawStream, into: *mut RawArray) -> c_int {
    // SAFETY: as the interface has it.
    let exported = unsafe { exported(stream) };
    // Nothing may unwind into the consumer, which is not written in Rust.
    let next = catch_unwind(AssertUnwindSafe(|| (exported.source.next)()));
    match next
        .unwrap_or_else(|_| Err("a batch was not calculated: gigawatt has a defect".to_owned()))
    {
        Ok(batch) => {
            // SAFETY: what `into` leads to is there to be filled in.
            unsafe { into.write(batch.unwrap_or_else(Array::empty).given()) };
            0
        }
        Err(error) => {
            exported.error = CString::new(error.replace('\0', "")).unwrap_or_default();
            EIO
        }
    }
}

unsafe extern "C" fn get_last_error(stream: *mut RawStream) -> *const c_char {
    // SAFETY: as the interface has it.
    unsafe { exported(stream) }.error.as_ptr()
}

unsafe extern "C" fn release(stream: *mut RawStream) {
    // SAFETY: called once with what `stream` made.
    unsafe {
        drop(Box::from_raw((*stream).private_data.cast::<Exported>()));
        (*stream).release = None;
    }
}

/// A stream of the batches of a source.
pub fn stream(source: Source) -> Stream {
    let exported = Box::new(Exported { source, error: CString::default() });
    Stream(RawStream {
        get_schema: Some(get_schema),
        get_next: Some(get_next),
        get_last_error: Some(get_last_error),
        release: Some(release),
        private_data: Box::into_raw(exported).cast(),
    })
}
