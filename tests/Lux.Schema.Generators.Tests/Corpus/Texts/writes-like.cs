[Query("users WHERE name LIKE 'an%' LIMIT 5")]
public partial ValueTask<User[]> AnnsAsync();

//! LUX3001 at `LIKE`: Unknown operator 'LIKE': write STARTSWITH or CONTAINS and the characters, without %
