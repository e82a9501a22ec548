[Query("users WHERE !is_admin LIMIT 5")]
public partial ValueTask<User[]> OthersAsync();

//! LUX3001 at `LIMIT`: Unknown operator 'LIMIT': write 'is_admin = false', or NOT ( .. ) around a condition
