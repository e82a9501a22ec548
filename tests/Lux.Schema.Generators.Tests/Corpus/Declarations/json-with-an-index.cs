using System.Text.Json;

namespace App;

[Table("users")]
[Index(nameof(Name), nameof(Settings))]
public partial record User(Id<User> Id, string Name, JsonElement Settings, [Unique] JsonElement? Badge);

//! LUX1025 at `nameof(Settings)`: [Index] takes in 'Settings' of 'User', which is JSON: the engine looks no further into it than whether it is the same text: take it off, and keep what you search by in a column of its own
//! LUX1025 at `Unique`: [Unique] takes in 'Badge' of 'User', which is JSON: the engine looks no further into it than whether it is the same text: take it off, and keep what you search by in a column of its own
