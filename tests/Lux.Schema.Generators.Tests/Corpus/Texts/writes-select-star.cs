[Query("users SELECT * WHERE name = {name} LIMIT 5")]
public partial ValueTask<User[]> AnnsAsync(string name);

//! LUX3002 at `*`: Unknown field '*' in SELECT clause: leave SELECT out: without it a text gives whole rows
