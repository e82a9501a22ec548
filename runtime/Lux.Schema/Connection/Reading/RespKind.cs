using System.ComponentModel;

namespace Lux.Schema.Generated;

/// <summary>What the next element of a reply is; the value is its first byte on the wire.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RespKind : byte
{
    /// <summary>Nothing is left.</summary>
    End = 0,
    /// <summary><c>+OK</c></summary>
    SimpleString = (byte)'+',
    /// <summary><c>-ERR text</c></summary>
    Error = (byte)'-',
    /// <summary><c>:5</c></summary>
    Integer = (byte)':',
    /// <summary><c>$5</c> and its bytes; null with length -1.</summary>
    Bulk = (byte)'$',
    /// <summary><c>*2</c> and its elements; null with length -1.</summary>
    Array = (byte)'*',
    /// <summary>RESP3 <c>_</c></summary>
    Null = (byte)'_',
    /// <summary>RESP3 <c>,1.5</c></summary>
    Double = (byte)',',
    /// <summary>RESP3 <c>#t</c></summary>
    Boolean = (byte)'#',
    /// <summary>RESP3 <c>(123...</c></summary>
    BigNumber = (byte)'(',
    /// <summary>RESP3 <c>!21</c> and its bytes</summary>
    BulkError = (byte)'!',
    /// <summary>RESP3 <c>=15</c>, <c>txt:</c> and its bytes</summary>
    Verbatim = (byte)'=',
    /// <summary>RESP3 <c>%2</c> and twice as many elements</summary>
    Map = (byte)'%',
    /// <summary>RESP3 <c>~2</c> and its elements</summary>
    Set = (byte)'~',
    /// <summary>RESP3 <c>&gt;3</c> and its elements, not a reply to a command</summary>
    Push = (byte)'>',
    /// <summary>RESP3 <c>|1</c>, twice as many elements, then the element that they describe</summary>
    Attribute = (byte)'|',
}
