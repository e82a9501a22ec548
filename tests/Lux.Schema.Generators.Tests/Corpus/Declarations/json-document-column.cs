using System.Text.Json;

namespace App;

[Table("users")]
public partial record User(Id<User> Id, JsonDocument? Settings);

//! LUX1004 at `JsonDocument?`: 'Settings' of 'User' is 'JsonDocument?', which no column can hold: use 'JsonElement?'
