//! The C data interface of Arrow, <https://arrow.apache.org/docs/format/CDataInterface.html>: the structs, who
//! owns them, and slices of their memory. All pointers are followed here.

use std::any::Any;
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::ptr;
use std::sync::Arc;

/// What a column is.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct RawSchema {
    format: *const c_char,
    name: *const c_char,
    metadata: *const c_char,
    flags: i64,
    n_children: i64,
    children: *mut *mut RawSchema,
    dictionary: *mut RawSchema,
    release: Option<unsafe extern "C" fn(*mut RawSchema)>,
    private_data: *mut c_void,
}

/// What is in a column.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct RawArray {
    length: i64,
    null_count: i64,
    offset: i64,
    n_buffers: i64,
    n_children: i64,
    buffers: *mut *const c_void,
    children: *mut *mut RawArray,
    dictionary: *mut RawArray,
    release: Option<unsafe extern "C" fn(*mut RawArray)>,
    private_data: *mut c_void,
}

/// One batch after another.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct RawStream {
    pub get_schema: Option<unsafe extern "C" fn(*mut RawStream, *mut RawSchema) -> c_int>,
    pub get_next: Option<unsafe extern "C" fn(*mut RawStream, *mut RawArray) -> c_int>,
    pub get_last_error: Option<unsafe extern "C" fn(*mut RawStream) -> *const c_char>,
    pub release: Option<unsafe extern "C" fn(*mut RawStream)>,
    pub private_data: *mut c_void,
}

macro_rules! owned {
    ($($(#[$doc:meta])* $owned:ident = $raw:ident;)*) => {$(
        $(#[$doc])*
        pub struct $owned(pub $raw);

        // The interface asks of producers that consumers may use and release what they are given on any thread.
        unsafe impl Send for $owned {}
        // Nothing is changed behind a shared reference.
        unsafe impl Sync for $owned {}

        impl Drop for $owned {
            fn drop(&mut self) {
                if let Some(release) = self.0.release {
                    // SAFETY: it was not released, as `release` is then `None`.
                    unsafe { release(&raw mut self.0) }
                }
            }
        }

        impl $owned {
            /// Nothing, to be filled in by a producer.
            #[allow(dead_code, reason = "not of every one")]
            pub fn empty() -> Self {
                // SAFETY: null pointers, zeros and `None` are values of every field.
                Self(unsafe { std::mem::zeroed() })
            }

            /// Takes over what a pointer leads to.
            ///
            /// # Safety
            /// The pointer leads to a struct of this kind that nobody else uses at the time.
            pub unsafe fn taken(from: *mut $raw) -> Self {
                // SAFETY: as the caller says. What stays behind is released.
                Self(unsafe { ptr::replace(from, std::mem::zeroed()) })
            }

            /// Hands it over.
            #[allow(dead_code, reason = "not of every one")]
            pub fn given(self) -> $raw {
                let raw = self.0;
                std::mem::forget(self);
                raw
            }
        }
    )*};
}

owned! {
    /// A schema that is released with it.
    Schema = RawSchema;
    /// An array that is released with it.
    Array = RawArray;
    /// A stream that is released with it.
    Stream = RawStream;
}

impl Stream {
    /// The schema of every batch.
    pub fn schema(&mut self) -> Result<Schema, String> {
        let mut schema = Schema::empty();
        let get = self.0.get_schema.ok_or("the stream has been read")?;
        // SAFETY: the stream has not been released, and the schema is there to be filled in.
        let code = unsafe { get(&raw mut self.0, &raw mut schema.0) };
        if code == 0 { Ok(schema) } else { Err(self.last_error(code)) }
    }

    /// The next batch; `None` at the end.
    pub fn next(&mut self) -> Result<Option<Array>, String> {
        let mut array = Array::empty();
        let get = self.0.get_next.ok_or("the stream has been read")?;
        // SAFETY: the stream has not been released, and the array is there to be filled in.
        let code = unsafe { get(&raw mut self.0, &raw mut array.0) };
        if code != 0 {
            return Err(self.last_error(code));
        }
        Ok(array.0.release.is_some().then_some(array))
    }

    fn last_error(&mut self, code: c_int) -> String {
        // SAFETY: the stream has not been released; the text is copied before another call.
        let text = self.0.get_last_error.map(|get| unsafe { get(&raw mut self.0) });
        // SAFETY: as the interface has it, a text that ends with 0 or a null pointer.
        text.and_then(|text| unsafe { text_at(text) })
            .map_or_else(|| format!("the stream failed with code {code}"), ToOwned::to_owned)
    }
}

/// # Safety
/// The pointer is null or leads to a text that ends with 0 and lives as long as what it is taken from.
unsafe fn text_at<'a>(text: *const c_char) -> Option<&'a str> {
    // SAFETY: as the caller says.
    (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) })?.to_str().ok()
}

impl RawSchema {
    pub fn format(&self) -> &str {
        // SAFETY: a schema that was not released has a format.
        unsafe { text_at(self.format) }.unwrap_or_default()
    }

    pub fn name(&self) -> &str {
        // SAFETY: null or a text.
        unsafe { text_at(self.name) }.unwrap_or_default()
    }

    pub fn children(&self) -> impl Iterator<Item = &RawSchema> {
        // SAFETY: there are so many pointers to children.
        (0..self.n_children as usize).map(|at| unsafe { &**self.children.add(at) })
    }

    /// The type of the values, where this is the type of keys.
    pub fn dictionary(&self) -> Option<&RawSchema> {
        // SAFETY: null or a schema.
        unsafe { self.dictionary.as_ref() }
    }
}

impl RawArray {
    pub fn length(&self) -> usize {
        self.length as usize
    }

    pub fn dictionary(&self) -> Option<&RawArray> {
        // SAFETY: null or an array.
        unsafe { self.dictionary.as_ref() }
    }

    pub fn offset(&self) -> usize {
        self.offset as usize
    }

    pub fn buffers(&self) -> usize {
        self.n_buffers as usize
    }

    /// So many items of a buffer, beginning at one of them.
    ///
    /// # Errors
    /// It is not there, or not at a place for such items.
    ///
    /// # Safety
    /// By the format of the array, the buffer has at least as many items of this type.
    pub unsafe fn buffer<T>(
        &self,
        at: usize,
        start: usize,
        count: usize,
    ) -> Result<&[T], &'static str> {
        if count == 0 {
            return Ok(&[]);
        }
        if at >= self.buffers() {
            return Err("a column has fewer buffers than its type needs");
        }
        // SAFETY: there are so many pointers to buffers.
        let buffer = unsafe { *self.buffers.add(at) }.cast::<T>();
        if buffer.is_null() || !buffer.is_aligned() {
            return Err("a buffer of a column is not where its type needs it");
        }
        // SAFETY: as the caller says.
        Ok(unsafe { std::slice::from_raw_parts(buffer.add(start), count) })
    }

    /// The bits of rows that are not null, and the bit of the first row; `None` where no row is.
    ///
    /// # Errors
    /// As [`buffer`](Self::buffer).
    pub fn validity(&self) -> Result<Option<(&[u8], usize)>, &'static str> {
        // SAFETY: a type that has any has them in the first of its buffers.
        let is_there = self.buffers() > 0 && !unsafe { *self.buffers }.is_null();
        if self.null_count == 0 || !is_there {
            return Ok(None);
        }
        let (offset, length) = (self.offset(), self.length());
        // SAFETY: there is a bit for each row.
        let bits = unsafe { self.buffer::<u8>(0, 0, (offset + length).div_ceil(8)) }?;
        Ok(Some((bits, offset)))
    }
}

/// Takes the columns out of a batch, each with its own length and offset.
#[allow(
    clippy::needless_pass_by_value,
    reason = "the batch has to be released when its columns are taken"
)]
pub fn into_columns(batch: Array) -> Vec<Array> {
    let (offset, length) = (batch.0.offset, batch.0.length);
    // SAFETY: there are so many pointers to children, which a consumer may take if the parent is released then.
    let child = |at| unsafe { Array::taken(*batch.0.children.add(at)) };
    let columns = (0..batch.0.n_children as usize).map(child).map(|mut column| {
        let cut = offset != 0 || column.0.length != length;
        column.0.offset += offset;
        column.0.length = length;
        column.0.null_count =
            if cut && column.0.null_count != 0 { -1 } else { column.0.null_count };
        column
    });
    columns.collect()
}

/// What an array of our own is made of.
struct Parts {
    buffers: Vec<*const c_void>,
    children: Vec<*mut RawArray>,
    _memory: Vec<Box<dyn Any + Send>>,
}

unsafe extern "C" fn release_array(array: *mut RawArray) {
    // SAFETY: called once with what `array` made.
    let parts = unsafe { Box::from_raw((*array).private_data.cast::<Parts>()) };
    for child in &parts.children {
        // SAFETY: made by `Box::into_raw`; a child that was taken has nothing to release.
        drop(unsafe { Array::taken(*child) });
        drop(unsafe { Box::from_raw(*child) });
    }
    // SAFETY: the caller's own.
    unsafe { (*array).release = None };
}

/// An array of buffers, of which the memory is kept with it.
fn array(
    length: usize,
    nulls: usize,
    buffers: Vec<*const c_void>,
    children: Vec<Array>,
    memory: Vec<Box<dyn Any + Send>>,
) -> Array {
    let children = children.into_iter().map(|child| Box::into_raw(Box::new(child.given())));
    let mut parts = Box::new(Parts { buffers, children: children.collect(), _memory: memory });
    let (buffers, children) = (parts.buffers.as_mut_ptr(), parts.children.as_mut_ptr());
    Array(RawArray {
        length: length as i64,
        null_count: nulls as i64,
        offset: 0,
        n_buffers: parts.buffers.len() as i64,
        n_children: parts.children.len() as i64,
        buffers,
        children,
        dictionary: ptr::null_mut(),
        release: Some(release_array),
        private_data: Box::into_raw(parts).cast(),
    })
}

/// Columns as a batch.
pub fn batch(length: usize, columns: Vec<Array>) -> Array {
    array(length, 0, vec![ptr::null()], columns, Vec::new())
}

/// The bits of rows that have a value, and how many have none.
fn bits(valid: impl ExactSizeIterator<Item = bool>) -> (Vec<u8>, usize) {
    let mut bits = vec![0_u8; valid.len().div_ceil(8)];
    let mut nulls = 0;
    for (at, valid) in valid.enumerate() {
        bits[at / 8] |= u8::from(valid) << (at % 8);
        nulls += usize::from(!valid);
    }
    (bits, nulls)
}

/// A column of numbers, in which NaN is null.
pub fn numbers(values: Vec<f64>) -> Array {
    let (bits, nulls) = bits(values.iter().map(|value| !value.is_nan()));
    let validity = if nulls == 0 { ptr::null() } else { bits.as_ptr().cast() };
    let buffers = vec![validity, values.as_ptr().cast()];
    array(values.len(), nulls, buffers, Vec::new(), vec![Box::new(bits), Box::new(values)])
}

/// A column of texts for a few of so many rows, in their order; the others are null.
///
/// # Errors
/// There is more text than such a column can hold.
pub fn sparse_texts(rows: usize, texts: &[(usize, String)]) -> Result<Array, &'static str> {
    let length: usize = texts.iter().map(|(_, text)| text.len()).sum();
    if i32::try_from(length).is_err() {
        return Err("the errors of a batch are longer than 2 GB: give it in smaller ones");
    }
    let mut has_text = vec![false; rows];
    let (mut bytes, mut offsets) = (Vec::<u8>::new(), Vec::<i32>::with_capacity(rows + 1));
    for (row, text) in texts {
        has_text[*row] = true;
        offsets.resize(row + 1, bytes.len() as i32);
        bytes.extend(text.as_bytes());
    }
    offsets.resize(rows + 1, bytes.len() as i32);
    let (bits, nulls) = bits(has_text.into_iter());
    let buffers = vec![bits.as_ptr().cast(), offsets.as_ptr().cast(), bytes.as_ptr().cast()];
    let memory: Vec<Box<dyn Any + Send>> = vec![Box::new(bits), Box::new(offsets), Box::new(bytes)];
    Ok(array(rows, nulls, buffers, Vec::new(), memory))
}

/// What a schema of our own is made of.
struct SchemaParts {
    _format: CString,
    _name: CString,
    children: Vec<*mut RawSchema>,
    _shared: Option<Arc<Schema>>,
}

unsafe extern "C" fn release_schema(schema: *mut RawSchema) {
    // SAFETY: called once with what `schema` or `shared` made.
    let parts = unsafe { Box::from_raw((*schema).private_data.cast::<SchemaParts>()) };
    for child in &parts.children {
        // SAFETY: made by `Box::into_raw`; a child that was taken has nothing to release.
        drop(unsafe { Schema::taken(*child) });
        drop(unsafe { Box::from_raw(*child) });
    }
    // SAFETY: the caller's own.
    unsafe { (*schema).release = None };
}

/// Null may stand in it.
const NULLABLE: i64 = 2;

/// A schema by its format and name.
pub fn schema(format: &str, name: &str, children: Vec<Schema>) -> Schema {
    let text = |text: &str| CString::new(text.replace('\0', "")).unwrap_or_default();
    let (format, name) = (text(format), text(name));
    let mut raw = Schema::empty().given();
    (raw.format, raw.name, raw.flags) = (format.as_ptr(), name.as_ptr(), NULLABLE);
    let children = children.into_iter().map(|child| Box::into_raw(Box::new(child.given())));
    let parts =
        SchemaParts { _format: format, _name: name, children: children.collect(), _shared: None };
    with_parts(raw, parts)
}

fn with_parts(mut raw: RawSchema, parts: SchemaParts) -> Schema {
    let mut parts = Box::new(parts);
    if !parts.children.is_empty() {
        raw.n_children = parts.children.len() as i64;
        raw.children = parts.children.as_mut_ptr();
    }
    raw.release = Some(release_schema);
    raw.private_data = Box::into_raw(parts).cast();
    Schema(raw)
}

impl Schema {
    /// The same under another name, which lives as long as the program.
    pub fn named(mut self, name: &'static CStr) -> Self {
        self.0.name = name.as_ptr();
        self
    }
}

/// A part of a schema that is kept with it: as it is, or with other children.
pub fn shared(of: &Arc<Schema>, part: &RawSchema, children: Vec<Schema>) -> Schema {
    let children = children.into_iter().map(|child| Box::into_raw(Box::new(child.given())));
    let parts = SchemaParts {
        _format: CString::default(),
        _name: CString::default(),
        children: children.collect(),
        _shared: Some(Arc::clone(of)),
    };
    with_parts(*part, parts)
}
