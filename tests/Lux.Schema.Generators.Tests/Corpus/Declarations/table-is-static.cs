namespace App;

[Table("settings")]
public static partial class Settings { public static string Theme { get; set; } = "dark"; }

//! LUX1021 at `Settings`: 'Settings' is static, so what is read cannot become one: take 'static' off
