using System.Globalization;
using Lux.Language;

namespace Lux.Schema;

/// <summary>Reads the connection strings that <see cref="LuxConnectionOptions.Parse"/> describes.</summary>
internal static class LuxConnectionString
{
    private const string Form = "the form is lux[s]://[user:password@]host[:6379][/database][?timeout=5s]";

    public static LuxConnectionOptions Parse(string text)
    {
        string whole = text.Contains("://", StringComparison.Ordinal) ? text : "lux://" + text;
        if (!Uri.TryCreate(whole, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0) throw Bad($"the connection string does not name a host; {Form}");
        if (uri.Scheme is not ("lux" or "luxs" or "redis" or "rediss")) throw Bad($"the connection string begins with '{uri.Scheme}://'; {Form}");
        var options = new LuxConnectionOptions
        {
            Host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host.Trim('[', ']') : uri.Host,
            Port = uri.Port > 0 ? uri.Port : 6379,
            Tls = uri.Scheme is "luxs" or "rediss",
        };
        options = WithLogin(options, uri.UserInfo);
        options = WithDatabase(options, Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')), uri.Scheme);
        foreach (string pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=');
            options = equals < 0 ? throw Bad($"'{pair}' in the connection string has no value; write {pair}=...")
                : WithSetting(options, pair[..equals], Uri.UnescapeDataString(pair[(equals + 1)..]));
        }
        return options;
    }

    private static LuxConnectionOptions WithLogin(LuxConnectionOptions options, string login)
    {
        if (login.Length == 0) return options;
        int colon = login.IndexOf(':');
        if (colon < 0) throw Bad("the connection string has a user without a password; write user:password@ or, for the default user, :password@");
        string user = Uri.UnescapeDataString(login[..colon]);
        return options with { User = user.Length == 0 ? null : user, Password = Uri.UnescapeDataString(login[(colon + 1)..]) };
    }

    private static LuxConnectionOptions WithDatabase(LuxConnectionOptions options, string database, string scheme)
    {
        // redis://host/0 is how Redis tools name the only key space there is here.
        if (database.Length == 0 || (scheme is "redis" or "rediss" && database == "0")) return options;
        return TableName.TryParse($"{database}.t", out TableName name) && name.Database == database
            ? options with { Database = database }
            : throw Bad($"'{database}' in the connection string is no database name: letters, digits and _ only");
    }

    private static LuxConnectionOptions WithSetting(LuxConnectionOptions options, string name, string value) => name switch
    {
        "timeout" => options with { Timeout = Time(name, value) },
        "connect_timeout" => options with { ConnectTimeout = Time(name, value) },
        "name" => options with { ClientName = value },
        "tls" => options with { Tls = value switch { "true" => true, "false" => false, _ => throw Bad($"tls={value} in the connection string is neither true nor false") } },
        "tls_ca" => options with { TlsAuthorityFile = value },
        _ => throw Bad($"'{name}' in the connection string is unknown; there are timeout, connect_timeout, name, tls and tls_ca"),
    };

    private static TimeSpan Time(string name, string value)
    {
        int unit = value.AsSpan().IndexOfAnyExcept("0123456789.");
        string number = unit < 0 ? value : value[..unit];
        double seconds = (unit < 0 ? "" : value[unit..]) switch { "ms" => 0.001, "s" => 1, "m" => 60, _ => 0 };
        return seconds > 0 && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double count) && count * seconds is > 0 and < 86_400
            ? TimeSpan.FromSeconds(count * seconds)
            : throw Bad($"{name}={value} in the connection string is no time; write 500ms, 5s or 1m");
    }

    private static ArgumentException Bad(string message) => new(message, "connectionString");
}
