[Query("users WHERE name = '{name}' LIMIT 5")]
public partial ValueTask<User[]> AnnsAsync(string name);

//! LUX3001 at `{`: Brace within ''{name}'': a parameter is a word of its own, any other brace is doubled: leave the quotes out: {name}
