using System.Collections.Generic;

namespace App;

[Table("users")]
public partial record User(
    Id<User> Id,
    dynamic Anything,
    object? Thing,
    (int X, int Y) Place,
    List<string> Tags,
    Dictionary<string, int> Scores,
    TimeOnly At,
    Half Weight,
    UInt128 Big,
    nint Pointer,
    Memory<byte> Photo,
    Version Version,
    System.Net.IPAddress? Address,
    Action Callback);

//! LUX1004 at `dynamic`: 'Anything' of 'User' is 'dynamic', which no column can hold: use 'JsonElement', which holds JSON of any shape
//! LUX1004 at `object?`: 'Thing' of 'User' is 'object?', which no column can hold: use 'JsonElement?', which holds JSON of any shape
//! LUX1004 at `(int X, int Y)`: 'Place' of 'User' is '(int X, int Y)', which no column can hold: make a column of each of its elements, or a record of them that is kept as JSON with [Json(typeof(AppJson))]
//! LUX1004 at `List<string>`: 'Tags' of 'User' is 'List<string>', which no column can hold: keep it as JSON with [Json(typeof(AppJson))], AppJson being a JsonSerializerContext with [JsonSerializable(typeof(List<string>))], or give its elements a table of their own
//! LUX1004 at `Dictionary<string, int>`: 'Scores' of 'User' is 'Dictionary<string, int>', which no column can hold: keep it as JSON with [Json(typeof(AppJson))], AppJson being a JsonSerializerContext with [JsonSerializable(typeof(Dictionary<string, int>))], or give its entries a table of their own
//! LUX1004 at `TimeOnly`: 'At' of 'User' is 'TimeOnly', which no column can hold: use 'TimeSpan'
//! LUX1004 at `Half`: 'Weight' of 'User' is 'Half', which no column can hold: use 'float'
//! LUX1004 at `UInt128`: 'Big' of 'User' is 'UInt128', which no column can hold: use 'decimal' where 28 digits are enough, else 'string'
//! LUX1004 at `nint`: 'Pointer' of 'User' is 'nint', which no column can hold: use 'long'
//! LUX1004 at `Memory<byte>`: 'Photo' of 'User' is 'Memory<byte>', which no column can hold: use 'ReadOnlyMemory<byte>'
//! LUX1004 at `Version`: 'Version' of 'User' is 'Version', which no column can hold: store it by a converter with [Convert<VersionConverter>], which can make text of it
//! LUX1004 at `System.Net.IPAddress?`: 'Address' of 'User' is 'IPAddress?', which no column can hold: store it by a converter with [Convert<IPAddressConverter>], which can make text of it
//! LUX1004 at `Action`: 'Callback' of 'User' is 'Action', which no column can hold: use string, bool, long, int, short, byte, double, float, decimal, DateTimeOffset, DateTime, TimeSpan, DateOnly, Guid, byte[], JsonElement, char, an enum or Id<T>, a table of its own, or [NotMapped] where it is not to be stored
