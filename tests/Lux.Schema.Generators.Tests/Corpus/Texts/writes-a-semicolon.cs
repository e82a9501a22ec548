[Query("users WHERE name = {name} LIMIT 5;")]
public partial ValueTask<User[]> AnnsAsync(string name);

//! LUX3001 at `5;`: LIMIT value must be a positive integer: leave the semicolon out
