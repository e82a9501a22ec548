using System.Globalization;
using System.Numerics;
using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary>Exact sums of decimals: whole numbers and parts are added apart, so that neither digits nor the order of rows are lost.</summary>
internal static class DecimalSum
{
    private const int Places = 28;

    private static readonly BigInteger Unit = BigInteger.Pow(10, Places), MaxMantissa = (BigInteger.One << 96) - 1;
    private static readonly Column Decimal = new() { Name = "", Type = ColumnType.Decimal };

    /// <summary>Adds the number that canonical text says.</summary>
    public static void Add(ReadOnlySpan<byte> text, ref Int128 whole, ref Int128 part)
    {
        bool isNegative = text is [(byte)'-', ..];
        Int128 numberWhole = 0, numberPart = 0;
        int places = -1;
        foreach (byte character in isNegative ? text[1..] : text)
        {
            if (character == '.') places = 0;
            else if (places < 0) numberWhole = (numberWhole * 10) + (character & 15);
            else
            {
                numberPart = (numberPart * 10) + (character & 15);
                places++;
            }
        }
        for (places = Math.Max(0, places); places < Places; places++) numberPart *= 10;
        whole += isNegative ? -numberWhole : numberWhole;
        part += isNegative ? -numberPart : numberPart;
    }

    /// <summary>Writes the sum, or with a <paramref name="count"/> above 1 the average, rounded to what a decimal holds; false when it holds no such number, or a sum only rounded.</summary>
    public static bool TryWrite(Int128 whole, Int128 part, long count, RowWriter to)
    {
        BigInteger scaled = ((BigInteger)whole * Unit) + (BigInteger)part, divisor = count;
        bool isNegative = scaled < 0;
        scaled = BigInteger.Abs(scaled);
        for (int places = Places; places >= 0; places--, divisor *= 10)
        {
            var mantissa = BigInteger.DivRem(scaled, divisor, out var rest);
            if (count == 1 && !rest.IsZero) return false;
            if (2 * rest > divisor || (2 * rest == divisor && !mantissa.IsEven)) mantissa++;
            if (mantissa > MaxMantissa) continue;
            int low = (int)(uint)(mantissa & uint.MaxValue), middle = (int)(uint)((mantissa >> 32) & uint.MaxValue), high = (int)(uint)(mantissa >> 64);
            string text = new decimal(low, middle, high, isNegative, (byte)places).ToString(CultureInfo.InvariantCulture);
            return TextValue.TryEncode(Decimal, Encoding.ASCII.GetBytes(text), 0, to, out _);
        }
        return false;
    }
}
