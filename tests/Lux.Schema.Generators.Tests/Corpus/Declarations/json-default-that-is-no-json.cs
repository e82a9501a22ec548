using System.Text.Json;

namespace App;

[Table("users")]
public partial record User(Id<User> Id, [Default("{dark: true}")] JsonElement Settings);

//! LUX1012 at `"{dark: true}"`: The default '{dark: true}' of 'Settings' of 'User' is no JSON: write JSON text, such as "{}" or "[]"
