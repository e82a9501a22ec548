[Query("TDEL users {a} {b}")]
public partial ValueTask ForgetAsync(Id<User> a, Id<User> b);

//! LUX3001 at `TDEL users {a} {b}`: Wrong number of arguments for 'tdel' command: write TDEL table WHERE condition, or TDEL table id
