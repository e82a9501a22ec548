namespace App;

[Table("users")]
public partial record User(Id<User> Id, [Default("2024-01-01")] DateTimeOffset Joined, [Default("00:05:00")] TimeSpan Wait, [Default("2024-01-01")] DateOnly Born, [Default("ab")] char Grade, [Default(-1)] byte Level);

//! LUX1012 at `"2024-01-01"`: The default '2024-01-01' of 'Joined' of 'User' is no 'DateTimeOffset': write milliseconds since 1970, or ServerValue.Now
//! LUX1012 at `"00:05:00"`: The default '00:05:00' of 'Wait' of 'User' is no 'TimeSpan': write its ticks, 10000000 to the second
//! LUX1012 at `"2024-01-01"`: The default '2024-01-01' of 'Born' of 'User' is no 'DateOnly': write its DayNumber, the days since 0001-01-01
//! LUX1012 at `"ab"`: The default 'ab' of 'Grade' of 'User' is no 'char': write one character
//! LUX1012 at `-1`: The default '-1' of 'Level' of 'User' is no 'byte': write a whole number that the type can hold
